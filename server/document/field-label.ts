import type { Field } from "./field.ts";

/** How a message calls a field: `memory`, or `an entry of command` for an element of a list. */
export function fieldLabel(field: Field): string {
  const { name, parent } = field;
  return typeof name === "number" ? `an entry of ${String(parent?.name ?? "the list")}` : String(name ?? "the file");
}
