/** The server as a web worker. */
import { Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { createLink } from "./language-client.ts";
import type { Connect } from "./link.ts";

export const connect: Connect = (context, hooks) =>
  createLink(hooks, (options) => {
    const worker = new Worker(Uri.joinPath(context.extensionUri, "dist/web/server.js").toString(true));
    const client = new LanguageClient("taskdef", "Taskdef", worker, options);
    // The library asks a worker to end, and does not end it.
    return { client, kill: () => worker.terminate() };
  });
