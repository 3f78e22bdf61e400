import { type Disposable, type TextDocument, type TextDocumentContentChangeEvent, workspace } from "vscode";
import { toProtocolRange } from "./convert.ts";
import { isServed, MOST_BYTES } from "./served.ts";
import type { Session } from "./session.ts";

/** Keeps the server's copies of the open documents the same as the editor's. */
export interface Sync extends Disposable {
  has(document: TextDocument): boolean;
}

export function createSync(session: Session, closed: (uri: string) => void): Sync {
  const sent = new Set<string>();

  const open = (document: TextDocument) => {
    const uri = document.uri.toString();
    if (sent.has(uri) || !isServed(document)) return;
    if (session.health === "idle") session.ensure();
    // While the server starts nothing is kept back: all open documents are sent once it runs.
    if (session.health !== "running") return;
    const { languageId, version } = document;
    const text = document.getText();
    if (text.length > MOST_BYTES) return;
    sent.add(uri);
    session.notify("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
  };

  const change = (document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]) => {
    const uri = document.uri.toString();
    if (!sent.has(uri) || changes.length === 0) return;
    session.notify("textDocument/didChange", {
      textDocument: { uri, version: document.version },
      contentChanges: changes.map(({ range, rangeLength, text }) => ({
        range: toProtocolRange(range),
        rangeLength,
        text,
      })),
    });
  };

  const close = ({ uri }: TextDocument) => {
    if (!sent.delete(uri.toString())) return;
    session.notify("textDocument/didClose", { textDocument: { uri: uri.toString() } });
    closed(uri.toString());
  };

  const save = ({ uri }: TextDocument) => {
    if (sent.has(uri.toString())) session.notify("textDocument/didSave", { textDocument: { uri: uri.toString() } });
  };

  const openAll = () => {
    for (const document of workspace.textDocuments) open(document);
  };

  const subscriptions = [
    workspace.onDidOpenTextDocument(open),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => change(document, contentChanges)),
    workspace.onDidCloseTextDocument(close),
    workspace.onDidSaveTextDocument(save),
    session.onHealth((health) => {
      if (health === "running") openAll();
      else for (const uri of sent) closed(uri);
      if (health !== "running") sent.clear();
    }),
  ];
  // Starting a process takes longer than all of the activation: it waits until that is over.
  const first = setTimeout(openAll, 0);
  return {
    has: (document) => sent.has(document.uri.toString()),
    dispose: () => {
      clearTimeout(first);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
