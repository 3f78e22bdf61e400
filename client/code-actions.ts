import * as vscode from "vscode";
import type * as lsp from "vscode-languageserver-types";
import { codeOf, toProtocolDiagnostic, toProtocolRange, toWorkspaceEdit } from "./convert.ts";
import { SELECTOR } from "./served.ts";
import type { Session } from "./session.ts";
import type { Sync } from "./sync.ts";

const KINDS = [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.SourceFixAll.append("taskdef")];

/** Asks the server for the repairs at a place. */
export function registerCodeActions(session: Session, sync: Sync): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context, token) {
      if (!sync.has(document)) return [];
      const own = context.diagnostics.filter(({ source }) => source === "taskdef");
      const params = {
        textDocument: { uri: document.uri.toString() },
        range: toProtocolRange(range),
        context: {
          diagnostics: own.map(toProtocolDiagnostic),
          triggerKind: context.triggerKind,
          ...(context.only && { only: [context.only.value] }),
        },
      };
      const asked = session.request<lsp.CodeAction[]>("textDocument/codeAction", params, token);
      // Cancelled, or the server is gone: the light bulb is not worth an error message.
      const actions = await asked.catch(() => []);
      return actions.map((action) => toCodeAction(action, own));
    },
  };
  return vscode.languages.registerCodeActionsProvider(SELECTOR, provider, { providedCodeActionKinds: KINDS });
}

function toCodeAction(action: lsp.CodeAction, shown: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const kind = action.kind ? vscode.CodeActionKind.Empty.append(action.kind) : undefined;
  const result = new vscode.CodeAction(action.title, kind);
  result.isPreferred = action.isPreferred;
  // VS Code ties an action to a squiggle by the very object it showed.
  result.diagnostics = shown.filter((each) =>
    action.diagnostics?.some((about) => about.code === codeOf(each) && about.message === each.message),
  );
  if (action.edit) result.edit = toWorkspaceEdit(action.edit);
  return result;
}
