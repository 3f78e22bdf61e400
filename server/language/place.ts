/**
 * What could be written at an offset of a text that may be unfinished. The tree tells which object or list the offset is
 * in, and the text between the offset and what stands before it tells whether a name or a value comes next.
 */
import type { TaskDocument } from "../document/document.ts";
import type { Field } from "../document/field.ts";

interface Span {
  /** The text that takes the place of what is written here already. */
  start: number;
  end: number;
}

/** A place for the name of a member. */
export interface KeyPlace extends Span {
  kind: "key";
  object: Field;
  /** The member whose name is being written. */
  child?: Field;
  /** Where the comma behind the member before is missing. */
  commaAt?: number;
}

/** A place for a value. */
export interface ValuePlace extends Span {
  kind: "value";
  parent: Field;
  name: string | number;
  /** The value that stands there. */
  field?: Field;
}

export type Place = KeyPlace | ValuePlace;

export function placeAt(document: TaskDocument, offset: number): Place | undefined {
  const { root, text, comments } = document;
  if (comments.some((each) => each.start < offset && (offset < each.end || isLineComment(text, each, offset)))) {
    return undefined;
  }
  const parent = root && innermost(text, root, offset);
  if (!parent) return undefined;
  return onToken(text, parent, offset) ?? inGap(document, parent, offset);
}

/** The innermost object or list that the offset is inside of. */
function innermost(text: string, root: Field, offset: number): Field | undefined {
  let found: Field | undefined;
  let each: Field | undefined = root;
  while (each && encloses(text, each, offset)) {
    found = each;
    each = each.children.find((child) => encloses(text, child, offset));
  }
  return found;
}

function encloses(text: string, field: Field, offset: number): boolean {
  if ((field.kind !== "object" && field.kind !== "array") || offset <= field.start) return false;
  return offset < field.end || (offset === field.end && !isClosed(text, field));
}

function isClosed(text: string, { kind, end, start, children }: Field): boolean {
  const own = text[end - 1] === (kind === "object" ? "}" : "]") && end - 1 > start;
  return own && children.at(-1)?.end !== end;
}

/** The name or the scalar that the offset is in. */
function onToken(text: string, parent: Field, offset: number): Place | undefined {
  for (const child of parent.children) {
    const key = spanOf(text, child.keyStart, child.keyEnd, offset);
    if (key) return { kind: "key", object: parent, child, ...key };
    const scalar = child.kind !== "object" && child.kind !== "array";
    const value = scalar ? spanOf(text, child.start, child.end, offset) : undefined;
    if (value) return { kind: "value", parent, name: child.name ?? "", field: child, ...value };
  }
  return undefined;
}

/** The token with the offset in it. One whose closing quote is missing ends at the offset: the rest is something else. */
function spanOf(text: string, start: number, end: number, offset: number): Span | undefined {
  if (start < 0 || end === start || offset < start || end < offset) return undefined;
  if (text[start] !== '"') return { start, end };
  const closed = end - start > 1 && text[end - 1] === '"';
  if (!closed) return { start, end: Math.max(offset, start + 1) };
  return offset < end ? { start, end } : undefined;
}

function inGap(document: TaskDocument, parent: Field, offset: number): Place | undefined {
  const before = parent.children.findLast((child) => firstOf(child) < offset);
  const unfinished = before && before.kind === "hole" && before.start === before.end;
  const gapStart = before ? before.end : parent.start + 1;
  const gap = withoutComments(document, gapStart, offset);
  const word = /[\w.$-]*$/.exec(gap)?.[0] ?? "";
  const rest = gap.slice(0, gap.length - word.length).trim();
  const span = { start: offset - word.length, end: offset };
  if (unfinished && rest === ":") return { kind: "value", parent, name: before.name ?? "", ...span };
  const next = rest === "," || (unfinished && /^:?\s*,$/.test(rest)) || (rest === "" && !before);
  if (parent.kind === "array") {
    const index = before ? Number(before.name) + 1 : 0;
    return next ? { kind: "value", parent, name: index, ...span } : undefined;
  }
  if (next) return { kind: "key", object: parent, ...span };
  const forgotten = before && !unfinished && rest === "" && /\s/.test(gap);
  return forgotten ? { kind: "key", object: parent, commaAt: before.end, ...span } : undefined;
}

function firstOf({ keyStart, start }: Field): number {
  return keyStart >= 0 ? keyStart : start;
}

/** Comments are blanked, so that every offset stays. */
function withoutComments({ text, comments }: TaskDocument, start: number, end: number): string {
  let gap = text.slice(start, end);
  for (const comment of comments) {
    if (comment.end <= start || comment.start >= end) continue;
    const from = comment.start - start;
    gap = gap.slice(0, from) + " ".repeat(comment.end - comment.start) + gap.slice(from + comment.end - comment.start);
  }
  return gap;
}

function isLineComment(text: string, { start, end }: Span, offset: number): boolean {
  return offset === end && text.startsWith("//", start);
}
