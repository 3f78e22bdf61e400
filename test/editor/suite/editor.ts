/** What the suites do with the editor. */
import * as vscode from "vscode";
import type { Api } from "../../../client/start.ts";
import { ok } from "./assert.ts";

export const extension = () => {
  const found = vscode.extensions.getExtension<Api>("taskdef.taskdef");
  ok(found, "the extension is not installed");
  return found;
};

/** The extension host is a Node process, and no web worker. */
export const isNode = typeof process === "object" && typeof process.kill === "function";

export const api = () => extension().exports;

export function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, "there is no workspace folder");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file in an editor, as it is on disk. */
export async function show(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Throws away what was edited and closes all editors. */
export async function closeAll(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

export async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
}

export async function remove(name: string): Promise<void> {
  await vscode.workspace.fs.delete(uriOf(name));
}

export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  ok(start >= 0, `${from} is not in the text`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, to);
  await vscode.workspace.applyEdit(edit);
}

export function own(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "taskdef");
}

/** The rules of our findings, sorted. */
export function rulesOf(uri: vscode.Uri): string[] {
  return own(uri)
    .map(({ code }) => String(typeof code === "object" ? code.value : code))
    .sort();
}

export async function until<T>(what: string, ask: () => T | undefined | false, ms = 15_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await pause(20);
  }
}

export const untilRules = (uri: vscode.Uri, ...rules: string[]) =>
  until(`[${rules}] on ${uri.path}`, () => rulesOf(uri).join() === rules.join()).catch((error) => {
    throw new Error(`${error.message}; there is [${rulesOf(uri)}]`);
  });

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind?: string,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, kind);
}

export async function take(action: vscode.CodeAction | undefined): Promise<void> {
  ok(action?.edit, "there is no such action");
  ok(await vscode.workspace.applyEdit(action.edit), "the edit was refused");
}
