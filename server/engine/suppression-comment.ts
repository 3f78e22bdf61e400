/** `// taskdef-disable-next-line RULE[, RULE] -- reason`, where a file has comments. */
import type { TaskDocument } from "../document/document.ts";

export interface Suppression {
  /** Offsets of the comment. */
  start: number;
  end: number;
  /** The rules it names; none is a mistake. */
  rules: string[];
  /** The line that it silences: the next one that is more than a comment. Zero-based. */
  line: number;
}

const DIRECTIVE = /^(?:\/\/|\/\*)\s*taskdef-disable-next-line\b(.*?)(?:\*\/)?$/s;

export function suppressionsOf(document: TaskDocument): Suppression[] {
  const found: Suppression[] = [];
  for (const { start, end } of document.comments) {
    const match = DIRECTIVE.exec(document.text.slice(start, end));
    if (!match) continue;
    const names = (match[1] ?? "").split(/\s--(?:\s|$)/)[0] ?? "";
    found.push({ start, end, rules: names.split(/[\s,]+/).filter(Boolean), line: lineBehind(document, end) });
  }
  return found;
}

function lineBehind(document: TaskDocument, end: number): number {
  let line = document.lines.positionAt(end).line + 1;
  while (/^\s*\/\//.test(document.lines.lineAt(line))) line++;
  return line;
}
