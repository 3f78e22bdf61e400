import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Lines } from "../document/lines.ts";
import type { Finding, Fix } from "../engine/finding.ts";
import { fixAll } from "../engine/fix.ts";
import type { Analysis } from "./analyses.ts";
import { toDiagnostic, toRange } from "./diagnostics.ts";
import { minimalEdits } from "./minimal-edits.ts";

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.taskdef`;
export const KINDS = [CodeActionKind.QuickFix, FIX_ALL];

/** The modes in which a comment can suppress a finding: ECS itself takes no comments in JSON. */
const COMMENT_LANGUAGES = new Set(["jsonc", "ecs-task-definition"]);

export function codeActions(document: TextDocument, analysis: Analysis, params: CodeActionParams): CodeAction[] {
  const { only } = params.context;
  return [
    ...(wants(only, CodeActionKind.QuickFix) ? quickFixes(document, analysis, params) : []),
    // Without `only` this is the light bulb asking at each move of the cursor: fixing all is too dear for it.
    ...(only && wants(only, FIX_ALL) ? fixAllActions(document, analysis) : []),
  ];
}

function quickFixes(document: TextDocument, analysis: Analysis, params: CodeActionParams): CodeAction[] {
  const { lines } = analysis;
  const from = lines.offsetAt(params.range.start);
  const to = lines.offsetAt(params.range.end);
  const here = analysis.findings.filter(({ start, end }) => start <= to && from <= end);
  return here.flatMap((finding) => {
    const diagnostics = [sentDiagnostic(document.uri, finding, lines, params.context.diagnostics)];
    const fixes = finding.fixes.map((fix, i) => fixAction(document, lines, fix, i === 0 && fix.safe, diagnostics));
    return COMMENT_LANGUAGES.has(document.languageId)
      ? [...fixes, disableAction(document, analysis, finding, diagnostics)]
      : fixes;
  });
}

function fixAction(
  document: TextDocument,
  lines: Lines,
  fix: Fix,
  isPreferred: boolean,
  diagnostics: Diagnostic[],
): CodeAction {
  const edits = fix.edits().map(({ start, end, text }) => ({ range: toRange({ start, end }, lines), newText: text }));
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(isPreferred ? { isPreferred } : {}),
    edit: editOf(document, edits),
  };
}

function disableAction(
  document: TextDocument,
  { lines }: Analysis,
  finding: Finding,
  diagnostics: Diagnostic[],
): CodeAction {
  const { line } = lines.positionAt(finding.start);
  const indent = /^[ \t]*/.exec(lines.lineAt(line))?.[0] ?? "";
  const lineBreak = document.getText().includes("\r\n") ? "\r\n" : "\n";
  const comment = `${indent}// taskdef-disable-next-line ${finding.rule} -- reason${lineBreak}`;
  const start = { line, character: 0 };
  return {
    title: `Disable ${finding.rule} for the next line`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: editOf(document, [{ range: { start, end: start }, newText: comment }]),
  };
}

function fixAllActions(document: TextDocument, { task, lines }: Analysis): CodeAction[] {
  if (!task || task.document.kind === null) return [];
  const text = document.getText();
  const replacements = minimalEdits(text, fixAll(text, document.uri, task.config, document.languageId));
  if (replacements.length === 0) return [];
  const edits = replacements.map((edit) => ({ range: toRange(edit, lines), newText: edit.text }));
  return [{ title: "Fix all that Taskdef can fix safely", kind: FIX_ALL, edit: editOf(document, edits) }];
}

/** The client's own diagnostic of a finding when it sent it, so that it can tie the action to what it shows. */
function sentDiagnostic(uri: string, finding: Finding, lines: Lines, sent: readonly Diagnostic[]): Diagnostic {
  const own = toDiagnostic(uri, finding, lines);
  const same = sent.find(
    ({ code, message, range }) => code === own.code && message === own.message && sameRange(range, own.range),
  );
  return same ?? own;
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

function editOf({ uri }: TextDocument, edits: TextEdit[]): WorkspaceEdit {
  return { changes: { [uri]: edits } };
}

function wants(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));
}
