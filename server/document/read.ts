/**
 * Tokens to a tree, in one loop without recursion. What is being typed is rarely JSON: a key without its value, a
 * bracket not closed yet. Such a place costs itself and nothing around it.
 */
import { createScanner } from "jsonc-parser";
import { Field, type Kind } from "./field.ts";
import type { Comment, SyntaxProblem } from "./parse.ts";

interface Key {
  name: string;
  start: number;
  end: number;
  /** True when the name stands somewhere in the text before: only then can this be its second time in the object. */
  seen: boolean;
}

/** What the next token should be. */
type Need = "value" | "name" | "colon" | "comma" | "end";

// jsonc-parser's SyntaxKind is a const enum, which bundlers do not see.
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const COMMA = 5;
const COLON = 6;
const STRING = 10;
const NUMBER = 11;
const LINE_COMMENT = 12;
const TRIVIA = 15;
const END = 17;
const KEYWORDS: ReadonlyMap<number, null | boolean> = new Map([
  [7, null],
  [8, true],
  [9, false],
]);

/** By jsonc-parser's ScanError. */
const SCAN_ERRORS = [
  "",
  "UnexpectedEndOfComment",
  "UnexpectedEndOfString",
  "UnexpectedEndOfNumber",
  "InvalidUnicode",
  "InvalidEscapeCharacter",
  "InvalidCharacter",
];

/** Nobody nests a task definition deeper, and what walks the tree may recurse. */
const DEEPEST = 200;
/** A text that is broken in so many places is read no further. */
const MOST_PROBLEMS = 500;

export interface Reading {
  /** Undefined for a text without a value, and for one nested beyond reason. */
  root: Field | undefined;
  problems: SyntaxProblem[];
  comments: Comment[];
  /** Every key that stands somewhere in the text. */
  keys: Set<string>;
  /** Values that are null, in the order of the text. */
  nulls: Field[];
  /** Members whose name stands once more further down in the same object, so that they do not count. */
  overridden: Field[];
}

/** @param isHole whether the string at an offset stands for a value that is not known */
export function read(text: string, isHole: (offset: number) => boolean): Reading {
  const scanner = createScanner(text, false);
  const problems: SyntaxProblem[] = [];
  const comments: Comment[] = [];
  const keys = new Set<string>();
  const nulls: Field[] = [];
  const overridden: Field[] = [];
  let root: Field | undefined;
  let parent: Field | undefined;
  let key: Key | undefined;
  let need = "value" as Need;
  let depth = 0;
  let start = 0;
  let end = 0;

  const problem = (code: string, at: { start: number; end: number } = { start, end }) => {
    problems.push({ code, start: at.start, end: at.end });
  };

  const add = (kind: Kind, json: unknown): Field => {
    const field = new Field(
      kind,
      parent,
      parent?.kind === "array" ? parent.children.length : key?.name,
      start,
      end,
      json,
    );
    if (key) setKey(field, key);
    if (!parent) root = field;
    else if (field.name !== undefined) {
      const namesake = key?.seen ? namesakeOf(parent, field.name) : undefined;
      if (namesake) overridden.push(namesake);
      attach(parent, field);
    }
    if (kind === "null") nulls.push(field);
    key = undefined;
    need = parent ? "comma" : "end";
    return field;
  };

  /** Makes room for a value at a place that may want something else. */
  const prepare = (opensObject: boolean) => {
    if (need === "value") return;
    if (need === "colon") problem("ColonExpected");
    else if (need === "comma" && parent?.kind === "array") problem("CommaExpected");
    else {
      problem(need === "comma" ? "CommaExpected" : "PropertyNameExpected");
      // `[{"name": "web", {`: the brace that closes the first object is yet to come.
      if (opensObject && parent?.parent?.kind === "array") close(parent.children.at(-1)?.end ?? start);
    }
  };

  const open = (kind: "object" | "array") => {
    prepare(kind === "object");
    parent = add(kind, kind === "object" ? {} : []);
    need = kind === "object" ? "name" : "value";
    depth++;
  };

  const dropKey = () => {
    if (key && parent) attachUnfinished(parent, key);
    key = undefined;
  };

  const close = (at: number) => {
    if (!parent) return;
    dropKey();
    parent.end = at;
    parent = parent.parent;
    need = parent ? "comma" : "end";
    depth--;
  };

  const literal = (kind: Kind, json: unknown) => {
    prepare(false);
    add(kind, json);
  };

  const leave = (kind: "object" | "array") => {
    if (!hasAncestor(parent, kind)) return problem("InvalidSymbol");
    if (need === "colon") problem("ColonExpected");
    if (need === "value" && key) problem("ValueExpected");
    while (parent && parent.kind !== kind) {
      problem(parent.kind === "object" ? "CloseBraceExpected" : "CloseBracketExpected");
      parent.open = true;
      close(start);
    }
    close(end);
  };

  const comma = () => {
    if (need === "name" || need === "value") problem("ValueExpected");
    if (need === "colon") problem("ColonExpected");
    dropKey();
    if (parent) need = parent.kind === "object" ? "name" : "value";
  };

  /** A colon behind what was taken for a value: `"cpu": "memory": "512"`, or `["a", "memory": "512"` unclosed. */
  const reinterpret = () => {
    const last = parent?.children.at(-1);
    const object = parent?.kind === "array" ? parent.parent : parent;
    if (!parent || last?.kind !== "string" || object?.kind !== "object") return problem("CommaExpected");
    const name = { name: last.json as string, start: last.start, end: last.end, seen: true };
    detach(parent, last);
    if (parent === object) {
      const owner = { name: String(last.name), start: last.keyStart, end: last.keyEnd, seen: true };
      problem("ValueExpected", owner);
      attachUnfinished(object, owner);
    } else {
      problem("CloseBracketExpected", name);
      close(parent.children.at(-1)?.end ?? parent.start + 1);
    }
    key = name;
    keys.add(name.name);
    need = "value";
  };

  const colon = () => {
    if (need === "comma") return reinterpret();
    if (need === "value") problem("ValueExpected");
    if (need === "name") problem("PropertyNameExpected");
    need = "value";
  };

  const string = (value: string) => {
    if (parent?.kind === "object" && (need === "name" || need === "comma")) {
      if (need === "comma") problem("CommaExpected");
      key = { name: value, start, end, seen: keys.has(value) };
      keys.add(value);
      need = "colon";
    } else literal(isHole(start) ? "hole" : "string", value);
  };

  for (let token = scanner.scan() as number; ; token = scanner.scan() as number) {
    start = scanner.getTokenOffset();
    // The scanner counts a comment that is not closed one character too long.
    end = Math.min(start + scanner.getTokenLength(), text.length);
    const error = scanner.getTokenError();
    if (error > 0) problem(SCAN_ERRORS[error] ?? "");
    if (token >= LINE_COMMENT && token <= TRIVIA) {
      if (token <= LINE_COMMENT + 1) comments.push({ start, end });
      continue;
    }
    if (token === END || depth > DEEPEST || problems.length > MOST_PROBLEMS) break;
    if (need === "end") {
      problem("EndOfFileExpected");
      break;
    }
    const word = KEYWORDS.get(token);
    if (token === STRING) string(scanner.getTokenValue());
    else if (token === COMMA) comma();
    else if (token === COLON) colon();
    else if (token === OPEN_BRACE) open("object");
    else if (token === OPEN_BRACKET) open("array");
    else if (token === CLOSE_BRACE) leave("object");
    else if (token === CLOSE_BRACKET) leave("array");
    else if (token === NUMBER) literal("number", Number(scanner.getTokenValue()));
    else if (word !== undefined) literal(word === null ? "null" : "boolean", word);
    else {
      problem("InvalidSymbol");
      if (need === "value") add("hole", undefined);
    }
  }
  if (depth > DEEPEST) return { root: undefined, problems, comments, keys, nulls: [], overridden: [] };
  if (!root || (need === "value" && key)) problem("ValueExpected");
  if (need === "colon") problem("ColonExpected");
  while (parent) {
    problem(parent.kind === "object" ? "CloseBraceExpected" : "CloseBracketExpected");
    // What is not closed yet is not complete: nothing is missing in it.
    parent.open = true;
    close(text.length);
  }
  return { root, problems, comments, keys, nulls, overridden };
}

function setKey(field: Field, key: Key): void {
  field.keyStart = key.start;
  field.keyEnd = key.end;
}

function attach(parent: Field, field: Field): void {
  parent.children.push(field);
  if (parent.kind === "array") (parent.json as unknown[]).push(field.json);
  else if (field.kind !== "null" && field.name !== "__proto__") {
    (parent.json as Record<string, unknown>)[field.name as string] = field.json;
  }
}

function namesakeOf(object: Field, name: string | number): Field | undefined {
  return object.children.findLast((child) => child.name === name);
}

function detach(parent: Field, last: Field): void {
  parent.children.pop();
  if (parent.kind === "array") (parent.json as unknown[]).pop();
  else delete (parent.json as Record<string, unknown>)[last.name as string];
}

/** `"cpu"` without a value yet, while typing: it stands there, but what it will be is unknown. */
function attachUnfinished(parent: Field, key: Key): void {
  const field = new Field("hole", parent, key.name, key.end, key.end, undefined);
  setKey(field, key);
  parent.children.push(field);
}

function hasAncestor(field: Field | undefined, kind: "object" | "array"): boolean {
  for (let each = field; each; each = each.parent) if (each.kind === kind) return true;
  return false;
}
