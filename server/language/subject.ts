/** Which task definition, and which part of it, a place in a document belongs to. */
import type { TaskDocument } from "../document/document.ts";
import type { Field } from "../document/field.ts";
import { isConfigName, isTaskDefinitionName } from "../document/names.ts";
import { type Container, type TaskDefinition, taskOf } from "../document/task.ts";
import type { Path, SchemaNode } from "./schema.ts";

/** The task definition of a document; undefined for a file that is none. */
export function taskIn(document: TaskDocument): TaskDefinition | undefined {
  return document.tasks[0];
}

/** Like {@link taskIn}; a file with the name of a task definition is one too when nothing speaks against it yet. */
export function taskToBe(document: TaskDocument, schema: SchemaNode): TaskDefinition | undefined {
  const { root, name } = document;
  if (document.tasks[0] || root?.kind !== "object") return document.tasks[0];
  const named = isTaskDefinitionName(name) && !isConfigName(name);
  const fits = root.children.every((child) => Object.hasOwn(schema.properties ?? {}, String(child.name)));
  return named && fits ? taskOf(root as TaskDefinition["definition"], root) : undefined;
}

/** Where a field stands in the schema of a task definition; undefined for one outside of it. */
export function pathOf(task: TaskDefinition, field: Field): Path | undefined {
  const path: (string | number)[] = [];
  let each: Field | undefined = field;
  for (; each && each !== task.subject; each = each.parent) path.unshift(each.name ?? "");
  if (!each) return undefined;
  return task.subject.kind === "array" ? ["containerDefinitions", ...path] : path;
}

/** The container that a field is a part of. */
export function containerOf(task: TaskDefinition, field: Field): Container | undefined {
  for (let each: Field | undefined = field; each; each = each.parent) {
    if (task.containers.includes(each as Container)) return each as Container;
  }
  return undefined;
}
