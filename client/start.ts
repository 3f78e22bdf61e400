import * as vscode from "vscode";
import { type DocumentInfo, Method } from "../server/lsp/protocol.ts";
import { readConfig } from "./config-reader.ts";
import { explainRule } from "./explain-rule.ts";
import type { Load } from "./link.ts";
import { createWorkspaceLint } from "./lint-workspace.ts";
import { isServed } from "./served.ts";
import { createServer, type Server } from "./server.ts";
import { createStatus, type Status } from "./status.ts";

/** What the extension exports: enough for its tests. */
export interface Api {
  readonly kind: "node" | "web";
  readonly server: Server;
  readonly status: Status;
}

/** Everything the extension does, on any host. Loads no language client: that waits for the first that needs one. */
export function start(context: vscode.ExtensionContext, kind: Api["kind"], load: Load): Api {
  const output = vscode.window.createOutputChannel("Taskdef", { log: true });
  const server = createServer(output, async (hooks) => {
    const { connect } = await load();
    const link = connect(context, hooks);
    link.client.onRequest(Method.readFile, readConfig);
    link.client.onNotification(Method.document, ({ uri, kind }: DocumentInfo) => status.learned(uri, kind));
    return link;
  });
  const status = createStatus(server);
  const lint = createWorkspaceLint(server);
  context.subscriptions.push(
    output,
    status,
    lint,
    startWhenNeeded(server),
    vscode.commands.registerCommand("taskdef.lintWorkspace", () => lint.run()),
    vscode.commands.registerCommand("taskdef.explainRule", (id?: string) =>
      explainRule(server, context.extensionUri, typeof id === "string" ? id : undefined),
    ),
    vscode.commands.registerCommand("taskdef.restartServer", () => server.restart()),
    vscode.commands.registerCommand("taskdef.showOutput", () => output.show()),
    server.onHealth((health) => health === "stopped" && offerRestart(server, output)),
  );
  return { kind, server, status };
}

function startWhenNeeded(server: Server): vscode.Disposable {
  const look = (document: vscode.TextDocument) => {
    if (isServed(document)) server.ensure();
  };
  // Reading the language client takes longer than all of the activation: it waits until that is over.
  const first = setTimeout(() => vscode.workspace.textDocuments.forEach(look), 0);
  return vscode.Disposable.from({ dispose: () => clearTimeout(first) }, vscode.workspace.onDidOpenTextDocument(look));
}

/** Only after crashes: a server that was asked to stop is stopped by the user or by the editor's end. */
function offerRestart(server: Server, output: vscode.LogOutputChannel): void {
  if (!server.crashed) return;
  const question = "Taskdef's language server crashed again and again. Its findings are missing until it is restarted.";
  void vscode.window.showErrorMessage(question, "Restart", "Show Output").then((answer) => {
    if (answer === "Restart") return server.restart();
    if (answer === "Show Output") output.show();
  });
}
