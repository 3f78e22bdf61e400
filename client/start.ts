import * as vscode from "vscode";
import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { type DocumentInfo, Method } from "../server/lsp/protocol.ts";
import { registerCodeActions } from "./code-actions.ts";
import { createDiagnostics } from "./diagnostics.ts";
import { explainRule } from "./explain-rule.ts";
import { initializeParams, toFolder } from "./initialize.ts";
import type { Link } from "./link.ts";
import { createWorkspaceLint } from "./lint-workspace.ts";
import { answerServer } from "./server-requests.ts";
import { createSession, type Session } from "./session.ts";
import { createStatus, type Status } from "./status.ts";
import { createSync } from "./sync.ts";

/** What is different on desktop and web. */
export interface Host {
  readonly kind: "node" | "web";
  /** For the server to end when the editor does. */
  readonly processId: number | null;
  connect(log: (message: string) => void): Link;
}

/** What the extension exports: enough for its tests. */
export interface Api {
  readonly kind: Host["kind"];
  readonly client: Session;
  readonly status: Status;
}

/** Everything the extension does, on any host. Starts no server: that waits for the first document that needs one. */
export function start(context: vscode.ExtensionContext, host: Host): Api {
  const output = vscode.window.createOutputChannel("Taskdef", { log: true });
  const log = (message: string) => output.info(message);
  const diagnostics = createDiagnostics();
  const session = createSession({
    connect: () => host.connect(log),
    initialize: () => initializeParams(host.processId),
    handle: (link) => {
      answerServer(link, log);
      link.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) =>
        diagnostics.publish(params),
      );
      link.connection.onNotification(Method.document, ({ uri, kind }: DocumentInfo) => status.learned(uri, kind));
    },
    log,
  });
  const status = createStatus(session);
  const sync = createSync(session, (uri) => {
    diagnostics.closed(uri);
    status.closed(uri);
  });
  const lint = createWorkspaceLint(session);
  context.subscriptions.push(output, diagnostics, status, sync, lint, registerCodeActions(session, sync));
  context.subscriptions.push(
    vscode.commands.registerCommand("taskdef.lintWorkspace", () => lint.run()),
    vscode.commands.registerCommand("taskdef.explainRule", (id?: string) =>
      explainRule(session, context.extensionUri, typeof id === "string" ? id : undefined),
    ),
    vscode.commands.registerCommand("taskdef.restartServer", () => session.restart()),
    vscode.commands.registerCommand("taskdef.showOutput", () => output.show()),
    vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      session.notify("workspace/didChangeWorkspaceFolders", {
        event: { added: added.map(toFolder), removed: removed.map(toFolder) },
      }),
    ),
    session.onHealth((health) => health === "stopped" && offerRestart(session, output)),
  );
  return { kind: host.kind, client: session, status };
}

/** Only after crashes: a server that was asked to stop is stopped by the user or by the editor's end. */
function offerRestart(session: Session, output: vscode.LogOutputChannel): void {
  if (!session.crashed) return;
  const question = "Taskdef's language server crashed again and again. Its findings are missing until it is restarted.";
  void vscode.window.showErrorMessage(question, "Restart", "Show Output").then((answer) => {
    if (answer === "Restart") return session.restart();
    if (answer === "Show Output") output.show();
  });
}
