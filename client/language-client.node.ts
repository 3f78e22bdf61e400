/** The server as a Node process, spoken to over its IPC channel. */
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { createLink } from "./language-client.ts";
import type { Connect } from "./link.ts";

export const connect: Connect = (context, hooks) =>
  createLink(hooks, (options) => {
    const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
    const client = new LanguageClient("taskdef", "Taskdef", server, options);
    return { client, pid: () => client.serverProcess?.pid };
  });
