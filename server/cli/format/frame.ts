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

/**
 * A finding as a person reads it in a terminal: where, what, and the line with the place underlined.
 * Positions are one-based, and columns count characters as the eye does, not UTF-16 code units.
 */
export function frame(name: string, lines: TaskDocument["lines"], finding: Finding, paint: Paint = PLAIN): string {
  const start = lines.positionAt(finding.start);
  const end = lines.positionAt(finding.end);
  const source = lines.lineAt(start.line);
  const before = source.slice(0, start.character);
  const marked = source.slice(start.character, end.line === start.line ? end.character : source.length);
  const number = String(start.line + 1);
  const gutter = " ".repeat(number.length);
  const place = `${name}:${number}:${[...before].length + 1}:`;
  const head = `${paint.bold(place)} ${paint.severity(finding.severity, finding.severity)}: ${finding.message} ${paint.dim(`[${finding.rule}]`)}`;
  if (finding.start === finding.end && finding.start === 0) return head;
  const underline = `^${"~".repeat(Math.max(0, widthOf(marked) - 1))}`;
  return [
    head,
    paint.dim(`${gutter} |`),
    `${paint.dim(`${number} |`)} ${visible(source)}`,
    `${paint.dim(`${gutter} |`)} ${" ".repeat(widthOf(before))}${paint.severity(finding.severity, underline)}`,
  ].join("\n");
}

/** Control characters would move the cursor of a terminal; tabs would move the underline. */
function visible(text: string): string {
  return text.replaceAll("\t", TAB).replace(/[\u0000-\u001f\u007f-\u009f]/g, "\u00b7");
}

function widthOf(text: string): number {
  return [...visible(text)].reduce((width, char) => width + (isWide(char) ? 2 : 1), 0);
}

/** East Asian wide characters and emoji take two columns. */
function isWide(char: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(char);
}
