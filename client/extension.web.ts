/** The browser's entry. A web extension is one file: the language client is in it, and is run when it is needed. */
import type { ExtensionContext } from "vscode";
import { type Api, start } from "./start.ts";

let api: Api | undefined;

export function activate(context: ExtensionContext): Api {
  api = start(context, "web", () => import("./language-client.web.ts"));
  return api;
}

export function deactivate(): Promise<void> | undefined {
  return api?.server.stop();
}
