/**
 * The first step of the installed command: lets Node keep the compiled code between runs (22.1 and newer; a folder that
 * cannot be written is no fault), then starts the command itself, which is a bundle of its own beside this one.
 */
import * as nodeModule from "node:module";

(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
nodeModule.createRequire(__filename)("./cli-main.js");
