import type { Field } from "../document/field.ts";
import type { TaskDefinition } from "../document/task.ts";
import { knownValues } from "./known-values.ts";
import type { SchemaNode } from "./schema.ts";
import type { Candidate } from "./suggestion.ts";
import { canAwait, isUnsuitableValue } from "./suitable.ts";

/** The scalars that can stand at a place: the schema's, or those that are known of the file and of ECS. */
export function candidatesFor(
  task: TaskDefinition,
  node: SchemaNode,
  parent: Field,
  name: string | number,
  field?: Field,
): Candidate[] {
  if (node.type !== "string" && node.type !== "boolean") return [];
  const taken = new Set(typeof name === "number" ? others(parent, field) : []);
  const all = allOf(task, node, parent, name);
  return all.filter(({ value }) => {
    const text = String(value);
    if (taken.has(text) || isUnsuitableValue(task, parent, name, text)) return false;
    return name !== "condition" || parent.parent?.name !== "dependsOn" || canAwait(task, parent, text);
  });
}

function allOf(task: TaskDefinition, node: SchemaNode, parent: Field, name: string | number): Candidate[] {
  if (node.type === "boolean") return [{ value: true }, { value: false }];
  return node.enum ? enumerated(node) : knownValues(task, parent, name);
}

function enumerated(node: SchemaNode): Candidate[] {
  return (node.enum ?? []).map((value, i) => ({ value, help: node.enumDescriptions?.[i] }));
}

function others(list: Field, field: Field | undefined): (string | undefined)[] {
  return (list as Field<string[]>).items.filter((each) => each !== field).map((each) => each.string);
}
