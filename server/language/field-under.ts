import type { Field } from "../document/field.ts";

export interface Under {
  field: Field;
  /** Which part of the member the offset is in. */
  on: "key" | "value";
  start: number;
  end: number;
}

/** The innermost field that an offset lies in. Nothing for the gaps between the members of an object. */
export function fieldUnder(root: Field | undefined, offset: number): Under | undefined {
  let inside = root;
  while (inside) {
    const next = inside.children.find((child) => touches(child, offset));
    if (!next) break;
    if (offset <= next.keyEnd) return { field: next, on: "key", start: next.keyStart, end: next.keyEnd };
    inside = next;
  }
  if (!inside || inside.kind === "object" || inside.kind === "array") return undefined;
  if (offset < inside.start || offset > inside.end) return undefined;
  return { field: inside, on: "value", start: inside.start, end: inside.end };
}

function touches({ keyStart, keyEnd, start, end }: Field, offset: number): boolean {
  return (keyStart <= offset && offset <= keyEnd && keyStart >= 0) || (start <= offset && offset <= end);
}
