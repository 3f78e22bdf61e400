/** The desktop's entry: the server is a Node process, spoken to over its IPC channel. */
import { fork } from "node:child_process";
import type { ExtensionContext } from "vscode";
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from "vscode-jsonrpc/node";
import type { Link } from "./link.ts";
import { type Api, start } from "./start.ts";

let api: Api | undefined;

export function activate(context: ExtensionContext): Api {
  const server = context.asAbsolutePath("dist/server.js");
  api = start(context, { kind: "node", processId: process.pid, connect: (log) => connect(server, log) });
  return api;
}

export function deactivate(): Promise<void> | undefined {
  return api?.client.stop();
}

function connect(server: string, log: (message: string) => void): Link {
  // In the desktop's extension host `node` is VS Code itself. The debugger's flags are not for the server.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
  const child = fork(server, ["--node-ipc"], { silent: true, execArgv: [], env });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => log(text.trimEnd()));
  }
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  return { connection, pid: child.pid, kill: () => child.kill() };
}
