import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import { Field, type Kind } from "./field.ts";
import { type Masked, mask } from "./mask.ts";

export interface SyntaxProblem {
  /** jsonc-parser's name of the error, e.g. "CommaExpected". */
  code: string;
  start: number;
  end: number;
}

export interface Comment {
  start: number;
  end: number;
}

export interface Tree {
  root: Field | undefined;
  problems: SyntaxProblem[];
  comments: Comment[];
  /** True when the text holds templates outside of strings: it is not JSON before it is rendered. */
  templated: boolean;
}

const EMPTY: Tree = { root: undefined, problems: [], comments: [], templated: false };

/** Reads JSON with comments, trailing commas and templates; a broken text gives the tree of what can be read. */
export function parse(text: string): Tree {
  const json = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  try {
    const tree = build(json, undefined);
    if (tree.problems.length === 0) return tree;
    const masked = mask(json);
    return masked ? build(masked.text, masked) : tree;
  } catch (error) {
    // jsonc-parser descends recursively: thousands of nested brackets end the stack. Nobody writes those.
    if (error instanceof RangeError) return EMPTY;
    throw error;
  }
}

function build(text: string, masked: Masked | undefined): Tree {
  const problems: SyntaxProblem[] = [];
  const comments: Comment[] = [];
  let root: Field | undefined;
  let parent: Field | undefined;
  let key: { name: string; start: number; end: number } | undefined;

  const add = (kind: Kind, start: number, length: number, json: unknown): Field => {
    const name = parent?.kind === "array" ? parent.children.length : key?.name;
    const field = new Field(kind, parent, name, start, start + length, json);
    if (parent?.kind === "object" && key) {
      field.keyStart = key.start;
      field.keyEnd = key.end;
    }
    key = undefined;
    if (!parent) root ??= field;
    else if (name !== undefined) attach(parent, field);
    return field;
  };
  const leave = (kind: Kind) => (offset: number, length: number) => {
    if (key && parent?.kind === "object") attachUnfinished(parent, key);
    key = undefined;
    // The reader reports no end for what the text does not close, so those end here as well.
    while (parent && parent.kind !== kind) parent = close(parent, offset);
    if (parent) parent = close(parent, offset + length);
  };

  visit(
    text,
    {
      onObjectBegin: (offset) => {
        parent = add("object", offset, 0, {});
      },
      onArrayBegin: (offset) => {
        parent = add("array", offset, 0, []);
      },
      onObjectProperty: (name, offset, length) => {
        if (key && parent) attachUnfinished(parent, key);
        key = { name, start: offset, end: offset + length };
      },
      onObjectEnd: leave("object"),
      onArrayEnd: leave("array"),
      onLiteralValue: (value, offset, length) => {
        const kind = masked?.holes.has(offset) ? "hole" : kindOf(value);
        add(kind, offset, length, value);
      },
      onComment: (offset, length) => comments.push({ start: offset, end: offset + length }),
      onError: (code: ParseErrorCode, offset, length) =>
        problems.push({ code: printParseErrorCode(code), start: offset, end: offset + length }),
    },
    { allowTrailingComma: true },
  );
  if (key && parent?.kind === "object") attachUnfinished(parent, key);
  while (parent) parent = close(parent, text.length);
  if (root && masked) for (const offset of masked.blocks) innermost(root, offset).open = true;
  return { root, problems, comments, templated: masked !== undefined };
}

function attach(parent: Field, field: Field): void {
  parent.children.push(field);
  if (parent.kind === "array") (parent.json as unknown[]).push(field.json);
  else if (field.kind !== "null" && field.name !== "__proto__") {
    (parent.json as Record<string, unknown>)[field.name as string] = field.json;
  }
}

/** `"cpu"` without a value yet, while typing: it stands there, but what it will be is unknown. */
function attachUnfinished(parent: Field, key: { name: string; start: number; end: number }): void {
  const field = new Field("hole", parent, key.name, key.end, key.end, undefined);
  field.keyStart = key.start;
  field.keyEnd = key.end;
  parent.children.push(field);
}

function close(field: Field, end: number): Field | undefined {
  field.end = end;
  return field.parent;
}

function kindOf(value: unknown): Kind {
  if (value === null) return "null";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" ? type : "hole";
}

function innermost(field: Field, offset: number): Field {
  const inner = field.children.find(
    (child) => child.start <= offset && offset < child.end && (child.kind === "object" || child.kind === "array"),
  );
  return inner ? innermost(inner, offset) : field;
}
