import type { Field } from "./field.ts";

/**
 * True when a value surely stands there. What DescribeTaskDefinition and the CLI's skeletons fill in (false, 0, empty
 * texts and lists, null) counts as none, and so does a placeholder, which may become one of these.
 */
export function isSet(field: Field): boolean {
  if (field.kind === "object" || field.kind === "array") return field.children.some(isSet);
  return Boolean(field.string || field.number || field.boolean);
}
