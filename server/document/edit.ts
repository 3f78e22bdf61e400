/** Text edits on fields. Byte-exact: nothing outside of the edit changes, in a template as in plain JSON. */
import type { Field } from "./field.ts";

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

/** Removes several members or elements of one parent; commas and lines go with them. */
export function removeAll(text: string, fields: readonly Field[]): TextEdit[] {
  const siblings = fields[0]?.parent?.children ?? [];
  const gone = new Set(fields);
  const lastKept = siblings.findLastIndex((each) => !gone.has(each));
  const edits: TextEdit[] = [];
  siblings.forEach((field, i) => {
    if (!gone.has(field)) return;
    // Behind the last one that stays, the comma before goes; in front of it, the comma behind.
    edits.push(i > lastKept && i > 0 ? withCommaBefore(text, field) : withCommaBehind(text, field));
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

function withCommaBehind(text: string, field: Field): TextEdit {
  const behind = /^\s*,/.exec(text.slice(field.end))?.[0].length ?? 0;
  let end = field.end + behind;
  let start = startOf(field);
  const lineStart = blankBefore(text, start);
  const lineEnd = /^[ \t]*\r?\n/.exec(text.slice(end))?.[0].length;
  if (lineStart !== undefined && lineEnd !== undefined) {
    start = lineStart;
    end += lineEnd;
  } else if (behind > 0) end += /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  return { start, end, text: "" };
}

function withCommaBefore(text: string, field: Field): TextEdit {
  let start = startOf(field);
  while (start > 0 && /\s/.test(text[start - 1] as string)) start--;
  // A comment may stand between; then only the member goes and the comma stays, as a trailing one.
  if (text[start - 1] === ",") start--;
  const behind = /^\s*,/.exec(text.slice(field.end))?.[0].length ?? 0;
  return { start, end: field.end + behind, text: "" };
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
