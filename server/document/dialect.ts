import { Field } from "./field.ts";
import { isContainerDefinitionsName, isTaskDefinitionName } from "./names.ts";
import type { ContainerDefinition, TaskDefinition as Shape } from "./shape.generated.ts";

/** How a task definition lives in a file. */
export type Kind = "task-definition" | "describe-output" | "container-definitions";

export interface Recognized {
  kind: Kind;
  /** The value that the schema of the kind describes: the definition, or the array of containers. */
  subject: Field;
  /** The task definition; in an array of containers everything else about the task is unknown. */
  definition: Field<Shape>;
}

/** Keys of other formats that also hold `containerDefinitions`. */
const FOREIGN_KEYS = ["AWSEBDockerrunVersion", "AWSTemplateFormatVersion", "Resources", "commandLine", "shapes"];
const TASK_KEYS: readonly (keyof Shape & string)[] = [
  "family",
  "networkMode",
  "requiresCompatibilities",
  "executionRoleArn",
  "taskRoleArn",
  "volumes",
  "runtimePlatform",
];
const CONTAINER_KEYS: readonly (keyof ContainerDefinition & string)[] = [
  "essential",
  "portMappings",
  "logConfiguration",
  "mountPoints",
  "memoryReservation",
  "healthCheck",
  "secrets",
];

/**
 * What a document is, by its content first and its name where the content leaves it open; undefined for anything that
 * is no task definition.
 * @param chosen true when the user chose the language mode: then a bare object is a definition that has yet to grow
 */
export function recognize(root: Field | undefined, name: string, chosen: boolean): Recognized | undefined {
  if (!root) return undefined;
  if (root.kind === "array") return isContainers(root, name) ? containers(root) : undefined;
  if (root.kind !== "object" || FOREIGN_KEYS.some((key) => has(root, key))) return undefined;
  const named = isTaskDefinitionName(name);
  const inner = root.children.find((child) => child.name === "taskDefinition" && child.kind === "object");
  if (inner && !has(root, "containerDefinitions") && isDefinition(inner)) {
    return { kind: "describe-output", subject: inner, definition: inner as Field<Shape> };
  }
  if (!isDefinition(root) && !chosen && !isUnfinished(root, named)) return undefined;
  return { kind: "task-definition", subject: root, definition: root as Field<Shape> };
}

function isDefinition(object: Field): boolean {
  const list = object.children.find((child) => child.name === "containerDefinitions");
  return list !== undefined && (list.kind === "array" || list.unknown);
}

/**
 * A definition that is being written, or whose containers are misspelt. One key of a task is enough in a file of the
 * right name; elsewhere it takes two, and one of them that no other format has.
 */
function isUnfinished(object: Field, named: boolean): boolean {
  const keys = TASK_KEYS.filter((key) => has(object, key)).length + (has(object, "containerDefinitions") ? 1 : 0);
  return named
    ? keys >= 1
    : keys >= 2 && (has(object, "requiresCompatibilities") || has(object, "containerDefinitions"));
}

function isContainers(list: Field, name: string): boolean {
  const objects = list.children.filter((child) => child.kind === "object");
  if (objects.length === 0 || !objects.every((each) => has(each, "name") && has(each, "image"))) return false;
  const named = isContainerDefinitionsName(name) || isTaskDefinitionName(name);
  return named || objects.some((each) => CONTAINER_KEYS.some((key) => has(each, key)));
}

function containers(list: Field): Recognized {
  const definition = new Field("object", undefined, undefined, list.start, list.end, {});
  definition.open = true;
  definition.adopt("containerDefinitions", list);
  return { kind: "container-definitions", subject: list, definition: definition as Field<Shape> };
}

function has(object: Field, name: string): boolean {
  return object.children.some((child) => child.name === name);
}
