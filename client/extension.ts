/** The desktop's entry. The language client is a bundle of its own, dist/client.js, which is read when it is needed. */
import type { ExtensionContext } from "vscode";
import { type Api, start } from "./start.ts";

let api: Api | undefined;

export function activate(context: ExtensionContext): Api {
  api = start(context, "node", () => import("./language-client.node.ts"));
  return api;
}

export function deactivate(): Promise<void> | undefined {
  return api?.server.stop();
}
