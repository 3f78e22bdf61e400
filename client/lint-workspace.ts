import * as vscode from "vscode";
import { type LintParams, type LintResult, Method } from "../server/lsp/protocol.ts";
import { isServed, MOST_BYTES } from "./served.ts";
import type { Server } from "./server.ts";

const FILES = "**/*.{json,jsonc,json.tpl,json.tftpl,json.template,json.j2,json.tmpl,json.dist,tftpl,template,tpl}";
const EXCLUDED = "**/{node_modules,.git,.terraform,cdk.out}/**";
const AT_ONCE = 4;

export interface Summary {
  /** Task definitions, that is: other files do not count. */
  files: number;
  errors: number;
  warnings: number;
}

/** Lints the files that are not open; those that are have their findings from the server already. */
export interface WorkspaceLint extends vscode.Disposable {
  run(): Promise<Summary>;
}

export function createWorkspaceLint(server: Server): WorkspaceLint {
  const collection = vscode.languages.createDiagnosticCollection("taskdef-workspace");
  const subscriptions: vscode.Disposable[] = [collection];
  // A finding of a file that is opened, changed or gone is stale, or would be shown twice.
  const forget = (uri: vscode.Uri) => collection.delete(uri);
  const watch = () => {
    if (subscriptions.length > 1) return;
    const watcher = vscode.workspace.createFileSystemWatcher(FILES);
    subscriptions.push(
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidDelete(forget),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => forget(uri)),
    );
  };

  const lintOne = async (uri: vscode.Uri, summary: Summary, token: vscode.CancellationToken) => {
    const open = openDocument(uri);
    const params = open ? paramsOf(open) : await read(uri);
    if (!params || token.isCancellationRequested) return;
    const client = await server.client();
    const { kind, diagnostics } = await client.sendRequest<LintResult>(Method.lint, params, token);
    if (kind === null) return;
    const found = await client.protocol2CodeConverter.asDiagnostics(diagnostics);
    summary.files += 1;
    summary.errors += found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length;
    summary.warnings += found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning).length;
    if (!openDocument(uri)) collection.set(uri, found);
  };

  return {
    async run() {
      watch();
      collection.clear();
      const summary = await withProgress((progress, token) => lintAll(lintOne, progress, token));
      const { files, errors, warnings } = summary;
      const counts = [count(files, "file"), count(errors, "error"), count(warnings, "warning")].join(", ");
      void vscode.window.showInformationMessage(`Taskdef: ${counts}.`);
      if (errors + warnings > 0) await vscode.commands.executeCommand("workbench.actions.view.problems");
      return summary;
    },
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

type Progress = vscode.Progress<{ message?: string; increment?: number }>;
type LintOne = (uri: vscode.Uri, summary: Summary, token: vscode.CancellationToken) => Promise<void>;

async function lintAll(lintOne: LintOne, progress: Progress, token: vscode.CancellationToken): Promise<Summary> {
  const summary: Summary = { files: 0, errors: 0, warnings: 0 };
  const left = await vscode.workspace.findFiles(FILES, EXCLUDED, undefined, token);
  const increment = 100 / Math.max(1, left.length);
  const worker = async () => {
    for (let uri = left.pop(); uri && !token.isCancellationRequested; uri = left.pop()) {
      await lintOne(uri, summary, token);
      progress.report({ increment, message: vscode.workspace.asRelativePath(uri) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return summary;
}

function withProgress<T>(task: (progress: Progress, token: vscode.CancellationToken) => Promise<T>): Thenable<T> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title: "Taskdef: linting the workspace", cancellable: true }, task);
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString() && isServed(each));
}

function paramsOf(document: vscode.TextDocument): LintParams {
  return { uri: document.uri.toString(), text: document.getText(), languageId: document.languageId };
}

/** Undefined for a file that is too large, or gone, or unreadable: the others are linted all the same. */
async function read(uri: vscode.Uri): Promise<LintParams | undefined> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > MOST_BYTES) return undefined;
    return { uri: uri.toString(), text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return undefined;
  }
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? "" : "s"}`;
}
