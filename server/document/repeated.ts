import type { Field } from "./field.ts";

/**
 * The fields whose key an earlier one has, each with the first of them. An undefined key is like no other, and what
 * stands in a part that a template may branch is not compared: the two may never meet.
 */
export function repeated<F extends Field>(
  fields: readonly F[],
  keyOf: (field: F) => string | undefined,
): { field: F; first: F }[] {
  const seen = new Map<string, F>();
  const result: { field: F; first: F }[] = [];
  for (const field of fields) {
    const key = keyOf(field);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first && !isBranched(field)) result.push({ field, first });
    else if (!first) seen.set(key, field);
  }
  return result;
}

function isBranched(field: Field): boolean {
  for (let each: Field | undefined = field; each; each = each.parent) if (each.open) return true;
  return false;
}
