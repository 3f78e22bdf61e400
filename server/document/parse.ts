import type { Field } from "./field.ts";
import { type Masked, mask } from "./mask.ts";
import { HOLE, withHoles } from "./placeholder.ts";
import { type Reading, read } from "./read.ts";

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

export interface Tree extends Reading {
  /** True when the text holds templates outside of strings: it is not JSON before it is rendered. */
  templated: boolean;
}

/** Reads JSON with comments, trailing commas and templates; a broken text gives the tree of what can be read. */
export function parse(text: string): Tree {
  const json = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  const tree = read(json, () => false);
  if (tree.root && holdsHole(tree.keys)) openAtHoles(tree.root);
  if (tree.problems.length === 0) return { ...tree, templated: false };
  const masked = mask(json);
  return masked ? readMasked(masked) : { ...tree, templated: false };
}

function readMasked({ text, holes, blocks }: Masked): Tree {
  const tree = read(text, (offset) => holes.has(offset));
  if (tree.root) markOpen(tree.root, blocks);
  if (tree.root) openAtHoles(tree.root);
  return { ...tree, templated: true };
}

/** Between two directives (`{% if %}` … `{% endif %}`) a member may or may not be there. */
function markOpen(root: Field, blocks: readonly number[]): void {
  const first = new Map<Field, number>();
  for (const offset of blocks) {
    const field = innermost(root, offset);
    field.open = true;
    const from = first.get(field) ?? offset;
    first.set(field, from);
    if (field.kind !== "object") continue;
    for (const child of field.children) if (from < child.start && child.start < offset) child.conditional = true;
  }
}

function innermost(field: Field, offset: number): Field {
  const inner = field.children.find(
    (child) => child.start <= offset && offset < child.end && (child.kind === "object" || child.kind === "array"),
  );
  return inner ? innermost(inner, offset) : field;
}

/** `"${NAME}": "x"`: which member that will be is not known, so none is surely missing. */
function openAtHoles(field: Field): void {
  if (field.kind === "object" && field.children.some((child) => hasHole(String(child.name)))) field.open = true;
  for (const child of field.children) openAtHoles(child);
}

function holdsHole(keys: Iterable<string>): boolean {
  for (const key of keys) if (hasHole(key)) return true;
  return false;
}

/** Most keys are plain words (`cpu`, `awslogs-group`), which is quicker seen than that they are no placeholder. */
function hasHole(key: string): boolean {
  return !/^[a-z][A-Za-z0-9-]*$/.test(key) && key !== "__proto__" && withHoles(key, undefined).includes(HOLE);
}
