import { replaceValue } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { similar } from "../document/similar.ts";
import type { Container, TaskDefinition } from "../document/task.ts";
import type { Problem } from "./rule.ts";

/** The messages that a rule about references has; `{name}` was not found, `{suggestion}` is close to it. */
export type UnknownName = "unknown" | "similar" | "replace";

/**
 * The problem of a field that names nothing, with the closest of the names that exist as a suggestion.
 * @param write what to put in the field's place for a suggestion, where it is more than the name
 */
export function unknownName(
  at: Field,
  name: string,
  names: readonly string[],
  write: (suggestion: string) => string = (suggestion) => suggestion,
): Problem<UnknownName> {
  const suggestion = similar(name, names);
  if (!suggestion) return { at, message: "unknown", data: { name } };
  const edits = () => replaceValue(at, write(suggestion));
  const fix = { message: "replace", data: { suggestion }, safe: false, edits } as const;
  return { at, message: "similar", data: { name, suggestion }, fix };
}

/** The names of the containers that a container may refer to. */
export function otherNames({ containers }: TaskDefinition, container: Container): string[] {
  return containers.flatMap((each) => (each === container ? [] : each.get("name").string || []));
}
