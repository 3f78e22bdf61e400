import type { TaskDocument } from "../../document/document.ts";
import type { Finding } from "../../engine/finding.ts";

/** Colours for the parts of a report; the identity where there is no terminal. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  severity(severity: Finding["severity"], text: string): string;
}

export const PLAIN: Paint = { bold: (text) => text, dim: (text) => text, severity: (_, text) => text };

const TAB = "    ";
/** Of a line longer than this (a minified file) only the part around the place is shown. */
const LONGEST_LINE = 240;
const AROUND = 60;

/**
 * A finding as a person reads it in a terminal: where, what, and the line with the place underlined.
 * Positions are one-based, and columns count characters as the eye does, not UTF-16 code units.
 */
export function frame(name: string, lines: TaskDocument["lines"], finding: Finding, paint: Paint = PLAIN): string {
  const start = lines.positionAt(finding.start);
  const end = lines.positionAt(finding.end);
  const source = lines.lineAt(start.line);
  const number = String(start.line + 1);
  const gutter = " ".repeat(number.length);
  const place = `${printable(name)}:${number}:${columnOf(source, start.character)}:`;
  const severity = paint.severity(finding.severity, finding.severity);
  const head = `${paint.bold(place)} ${severity}: ${printable(finding.message)} ${paint.dim(`[${finding.rule}]`)}`;
  if (finding.start === finding.end && finding.start === 0) return head;
  const shown = clipped(source, start.character, end.line === start.line ? end.character : source.length);
  const underline = `^${"~".repeat(Math.max(0, widthOf(shown.marked) - 1))}`;
  return [
    head,
    paint.dim(`${gutter} |`),
    `${paint.dim(`${number} |`)} ${visible(shown.before + shown.marked + shown.after)}`,
    `${paint.dim(`${gutter} |`)} ${" ".repeat(widthOf(shown.before))}${paint.severity(finding.severity, underline)}`,
  ].join("\n");
}

/** Control characters would move the cursor of a terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\u00b7");
}

/** A line in three parts; of a very long one, what lies around the marked place. */
function clipped(source: string, start: number, end: number): { before: string; marked: string; after: string } {
  const isLong = source.length > LONGEST_LINE;
  const from = isLong ? boundary(source, Math.max(0, start - AROUND)) : 0;
  const stop = isLong ? boundary(source, Math.min(end, start + LONGEST_LINE - 2 * AROUND)) : end;
  const to = isLong ? boundary(source, Math.min(source.length, stop + AROUND)) : source.length;
  return {
    before: `${from > 0 ? "…" : ""}${source.slice(from, start)}`,
    marked: source.slice(start, stop),
    after: `${source.slice(stop, to)}${to < source.length ? "…" : ""}`,
  };
}

/** Not between the two halves of a character. */
function boundary(source: string, at: number): number {
  const code = source.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

/** One-based, in characters; a byte order mark is none. */
function columnOf(source: string, character: number): number {
  let column = 1;
  for (let i = source.startsWith("\ufeff") ? 1 : 0; i < character; i++) {
    const code = source.charCodeAt(i);
    if (code < 0xdc00 || code > 0xdfff) column++;
  }
  return column;
}

/** Tabs would move the underline; a byte order mark has no width. */
function visible(text: string): string {
  return printable(text.replace(/^\ufeff/, "").replaceAll("\t", TAB));
}

function widthOf(text: string): number {
  return [...visible(text)].reduce((width, char) => width + (isWide(char) ? 2 : 1), 0);
}

/** East Asian wide characters and emoji take two columns. */
function isWide(char: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
    char,
  );
}
