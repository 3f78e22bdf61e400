import type { FileResult } from "../report.ts";

/** One-based, the end exclusive, in UTF-16 code units. */
export interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

/** A range as tools other than editors count it. A byte order mark is no column. */
export function regionOf({ text, lines }: FileResult, range: { start: number; end: number }): Region {
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  const start = lines.positionAt(Math.max(range.start, mark));
  const end = lines.positionAt(Math.max(range.end, mark));
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1 - (start.line === 0 ? mark : 0),
    endLine: end.line + 1,
    endColumn: end.character + 1 - (end.line === 0 ? mark : 0),
  };
}
