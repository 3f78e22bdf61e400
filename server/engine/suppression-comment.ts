/** `// taskdef-disable-next-line RULE[, RULE] [--] reason`, where a file has comments. */
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

/** The list of names ends where no comma follows; what stands behind it is the reason. */
const DIRECTIVE = /^(?:\/\/|\/\*)\s*taskdef-disable-next-line(?![\w-])\s*(\w[\w-]*(?:\s*,\s*\w[\w-]*)*)?/;
/** From the start of a line: lines that hold comments and nothing else. Sticky. */
const COMMENT_LINES = /(?:[ \t]*(?:\/\/.*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/))+[ \t]*(?:\r\n?|\n)/y;

export function suppressionsOf(document: TaskDocument): Suppression[] {
  const found: Suppression[] = [];
  for (const { start, end } of document.comments) {
    const match = DIRECTIVE.exec(document.text.slice(start, end));
    if (!match) continue;
    const rules = match[1]?.split(/\s*,\s*/) ?? [];
    found.push({ start, end, rules, line: lineBehind(document, end) });
  }
  return found;
}

function lineBehind(document: TaskDocument, end: number): number {
  const { lines, text } = document;
  let line = lines.positionAt(end).line + 1;
  COMMENT_LINES.lastIndex = lines.offsetAt({ line, character: 0 });
  while (COMMENT_LINES.test(text)) line = lines.positionAt(COMMENT_LINES.lastIndex).line;
  return line;
}
