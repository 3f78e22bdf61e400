/** Text edits on fields. Byte-exact: nothing outside of the edit changes, in a template as in plain JSON. */
import type { Field } from "./field.ts";

// Sticky: they are tried where `lastIndex` says, without copying what is in front.
const GAP = /(?:\s+|\/\/.*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y;
const BLANKS = /[ \t]*/y;
const LINE_BREAK = /\r?\n/y;

export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** Puts another JSON value in a field's place. */
export function replaceValue(field: Field, value: unknown): TextEdit[] {
  return [{ start: field.start, end: field.end, text: JSON.stringify(value) }];
}

/** Gives a member another name. */
export function renameKey(field: Field, name: string): TextEdit[] {
  return [{ start: field.keyStart, end: field.keyEnd, text: JSON.stringify(name) }];
}

/** Removes a member or an element with the comma and the line that go with it. */
export function remove(text: string, field: Field): TextEdit[] {
  return removeAll(text, [field]);
}

/** Removes several members or elements of one parent; commas and lines go with them, comments stay. */
export function removeAll(text: string, fields: readonly Field[]): TextEdit[] {
  const siblings = fields[0]?.parent?.children ?? [];
  const gone = new Set(fields);
  const lastKept = siblings.findLastIndex((each) => !gone.has(each));
  const last = siblings.at(-1);
  // Behind the last one that stays, the comma before goes; in front of it, or with a trailing comma, the comma behind.
  const trailing = lastKept < 0 || (last !== undefined && commaBehind(text, last.end) !== undefined);
  const edits = siblings.flatMap((field, i) => {
    const before = siblings[i - 1];
    if (!gone.has(field)) return [];
    return before && i > lastKept && !trailing ? withCommaBefore(text, before, field) : withCommaBehind(text, field);
  });
  return merged(edits);
}

/**
 * Adds a member to an object, in front of its other members.
 * The new line is indented as its neighbour is; an object on one line stays on one line.
 */
export function insertMember(text: string, object: Field, name: string, value: unknown): TextEdit[] {
  const member = `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  const inside = object.start + 1;
  const first = object.children[0];
  if (!first) return [{ start: inside, end: inside, text: member }];
  const gap = text.slice(inside, startOf(first));
  const blank = /^\s*$/.test(gap) ? gap : " ";
  return [{ start: inside, end: inside, text: `${blank}${member},${blank === "" ? " " : ""}` }];
}

/** The text with the edits made. They must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  }
  return result;
}

function startOf(field: Field): number {
  return field.keyStart >= 0 ? field.keyStart : field.start;
}

function withCommaBehind(text: string, field: Field): TextEdit[] {
  const comma = commaBehind(text, field.end);
  if (comma === undefined) return [withLine(text, startOf(field), field.end)];
  if (isBlank(text, field.end, comma)) return [withLine(text, startOf(field), comma + 1)];
  return [withLine(text, startOf(field), field.end), cut(comma, comma + 1)];
}

function withCommaBefore(text: string, before: Field, field: Field): TextEdit[] {
  const start = startOf(field);
  const comma = commaBehind(text, before.end);
  if (comma !== undefined && isBlank(text, comma + 1, start)) {
    return [cut(isBlank(text, before.end, comma) ? before.end : comma, field.end)];
  }
  const own = withLine(text, start, field.end);
  return comma === undefined ? [own] : [cut(comma, comma + 1), own];
}

/** Where the comma behind a value is: blanks and comments may stand between. */
function commaBehind(text: string, offset: number): number | undefined {
  GAP.lastIndex = offset;
  GAP.test(text);
  return text[GAP.lastIndex] === "," ? GAP.lastIndex : undefined;
}

/** A cut that takes the whole line where nothing else stands on it, and otherwise the blanks behind. */
function withLine(text: string, start: number, end: number): TextEdit {
  const lineStart = blankBefore(text, start);
  BLANKS.lastIndex = end;
  BLANKS.test(text);
  const blanks = BLANKS.lastIndex;
  LINE_BREAK.lastIndex = blanks;
  if (lineStart !== undefined && LINE_BREAK.test(text)) return cut(lineStart, LINE_BREAK.lastIndex);
  return cut(start, blanks);
}

function cut(start: number, end: number): TextEdit {
  return { start, end, text: "" };
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === "";
}

/** The start of the line, when only blanks stand between it and the offset. */
function blankBefore(text: string, offset: number): number | undefined {
  let at = offset;
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  return at === 0 || text[at - 1] === "\n" ? at : undefined;
}

function merged(edits: TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last && edit.start <= last.end) last.end = Math.max(last.end, edit.end);
    else result.push({ ...edit });
  }
  return result;
}
