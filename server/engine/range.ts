import type { Field } from "../document/field.ts";

/** What to underline for a field: short enough to be read, and always inside the text. */
export function rangeOf(field: Field, on?: "key"): { start: number; end: number } {
  if (field.kind === "absent") return field.parent ? headOf(field.parent) : { start: 0, end: 0 };
  if (on === "key" && field.keyStart >= 0) return { start: field.keyStart, end: field.keyEnd };
  return field.kind === "object" || field.kind === "array" ? headOf(field) : { start: field.start, end: field.end };
}

/** An object or array spans many lines: its key stands for it, or its name, or its opening bracket. */
function headOf(field: Field): { start: number; end: number } {
  if (field.keyStart >= 0) return { start: field.keyStart, end: field.keyEnd };
  const name = field.children.find((child) => child.name === "name" && child.kind === "string");
  if (name && typeof field.name === "number") return { start: name.start, end: name.end };
  return { start: field.start, end: Math.min(field.start + 1, field.end) };
}
