/** Between the protocol's plain data and VS Code's objects. */
import * as vscode from "vscode";
import type * as lsp from "vscode-languageserver-types";

export function toProtocolRange({ start, end }: vscode.Range): lsp.Range {
  return { start: toProtocolPosition(start), end: toProtocolPosition(end) };
}

export function toRange({ start, end }: lsp.Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toDiagnostic(diagnostic: lsp.Diagnostic): vscode.Diagnostic {
  const result = new vscode.Diagnostic(toRange(diagnostic.range), textOf(diagnostic.message), toSeverity(diagnostic));
  result.source = diagnostic.source;
  result.code = toCode(diagnostic);
  result.tags = diagnostic.tags?.map((tag) => tag as number as vscode.DiagnosticTag);
  result.relatedInformation = diagnostic.relatedInformation?.map(
    ({ location, message }) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(vscode.Uri.parse(location.uri), toRange(location.range)),
        message,
      ),
  );
  return result;
}

export function toProtocolDiagnostic(diagnostic: vscode.Diagnostic): lsp.Diagnostic {
  return {
    range: toProtocolRange(diagnostic.range),
    severity: (diagnostic.severity + 1) as lsp.DiagnosticSeverity,
    message: diagnostic.message,
    source: diagnostic.source,
    code: codeOf(diagnostic),
  };
}

/** The rule of a diagnostic. */
export function codeOf({ code }: vscode.Diagnostic): string | undefined {
  const value = typeof code === "object" ? code.value : code;
  return value === undefined ? undefined : String(value);
}

export function toWorkspaceEdit(edit: lsp.WorkspaceEdit): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
    result.set(
      vscode.Uri.parse(uri),
      edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText)),
    );
  }
  return result;
}

function toProtocolPosition({ line, character }: vscode.Position): lsp.Position {
  return { line, character };
}

/** The protocol counts severities from one, VS Code from zero; both have the same four. */
function toSeverity({ severity }: lsp.Diagnostic): vscode.DiagnosticSeverity {
  return (severity ?? 1) - 1;
}

function toCode({ code, codeDescription }: lsp.Diagnostic): vscode.Diagnostic["code"] {
  if (code === undefined || !codeDescription) return code;
  return { value: code, target: vscode.Uri.parse(codeDescription.href) };
}

function textOf(message: lsp.Diagnostic["message"]): string {
  return typeof message === "string" ? message : message.value;
}
