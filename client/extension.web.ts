/** The browser's entry: the server is a web worker. */
import { type ExtensionContext, Uri } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from "vscode-jsonrpc/browser";
import type { Link } from "./link.ts";
import { type Api, start } from "./start.ts";

let api: Api | undefined;

export function activate(context: ExtensionContext): Api {
  const server = Uri.joinPath(context.extensionUri, "dist/web/server.js").toString(true);
  api = start(context, { kind: "web", processId: null, connect: () => connect(server) });
  return api;
}

export function deactivate(): Promise<void> | undefined {
  return api?.client.stop();
}

function connect(server: string): Link {
  const worker = new Worker(server);
  const connection = createMessageConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  return {
    connection,
    onBroken: (listener) => worker.addEventListener("error", listener),
    kill: () => worker.terminate(),
  };
}
