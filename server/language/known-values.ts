/** Values that are known from the file or from ECS, where the schema knows only their type. */
import type { Field } from "../document/field.ts";
import type { Container, TaskDefinition } from "../document/task.ts";
import { POWERS } from "../ecs/capabilities.ts";
import { CAPABILITIES } from "../ecs/capability-names.ts";
import { fargateSizes } from "../ecs/fargate-sizes.ts";
import { IPC_CONTROLS } from "../ecs/system-controls.ts";
import { cpuUnits, memoryMiB, vcpus } from "../ecs/task-size.ts";
import { containerDetail, volumeDetail } from "./labels.ts";
import { optionsFor } from "./options.ts";
import { leadingTo } from "./reaches.ts";
import { containerOf } from "./subject.ts";
import type { Candidate } from "./suggestion.ts";

/** The candidates for a string member or element of that name. */
export function knownValues(task: TaskDefinition, parent: Field, name: string | number): Candidate[] {
  if (parent === task.definition && name === "cpu") return cpus(task);
  if (parent === task.definition && name === "memory") return memories(task);
  if (name === "containerName" || name === "sourceContainer") return otherContainers(task, parent, name);
  if (typeof name === "number" && parent.name === "links") return otherContainers(task, parent, name);
  if (name === "sourceVolume") return volumes(task);
  if (typeof name === "number" && parent.parent?.name === "capabilities") return capabilities();
  if (name === "namespace" && parent.parent?.name === "systemControls") return IPC_CONTROLS.map((value) => ({ value }));
  const option = optionsFor(parent).find((each) => each.name === name);
  return (option?.values ?? []).map((value) => ({ value }));
}

function otherContainers(task: TaskDefinition, parent: Field, name: string | number): Candidate[] {
  const own = containerOf(task, parent);
  const taken = new Set([
    ...(typeof name === "string" ? siblingValues(parent, name) : []),
    ...(own ? inCycle(task, own, parent) : []),
  ]);
  return task.containers.flatMap((each): Candidate[] => {
    const value = each.get("name").string;
    if (!value || each === own || taken.has(value)) return [];
    return [{ value, detail: containerDetail(each), kind: "reference" }];
  });
}

function inCycle(task: TaskDefinition, own: Container, parent: Field): Iterable<string> {
  const relation = parent.name === "links" ? "links" : parent.parent?.name === "dependsOn" ? "dependsOn" : undefined;
  const name = own.get("name").string;
  return relation && name ? leadingTo(task, name, relation) : [];
}

/** What the other entries of the list have under the same name: a container is awaited once. */
function siblingValues(entry: Field, name: string): string[] {
  const others = entry.parent?.kind === "array" ? entry.parent.children.filter((each) => each !== entry) : [];
  return others.flatMap((each) => (each as Field<Record<string, string>>).get(name).string ?? []);
}

function volumes({ definition }: TaskDefinition): Candidate[] {
  return definition.get("volumes").items.flatMap((each): Candidate[] => {
    const value = each.get("name").string;
    return value ? [{ value, detail: volumeDetail(each), kind: "reference" }] : [];
  });
}

function cpus(task: TaskDefinition): Candidate[] {
  const memory = memoryMiB(task.definition.get("memory").string);
  const sizes = fargateSizes(task.os).filter((size) => memory === undefined || size.memory.includes(memory));
  return sizes.map(({ cpu }) => ({ value: String(cpu), detail: `${vcpus(cpu)} vCPU` }));
}

function memories(task: TaskDefinition): Candidate[] {
  const cpu = cpuUnits(task.definition.get("cpu").string);
  const sizes = fargateSizes(task.os).filter((size) => cpu === undefined || size.cpu === cpu);
  const all = new Set(sizes.flatMap((size) => size.memory));
  return [...all].sort((a, b) => a - b).map((value) => ({ value: String(value), detail: `${value / 1024} GB` }));
}

function capabilities(): Candidate[] {
  return CAPABILITIES.map((value) => {
    const power = Object.hasOwn(POWERS, value) ? POWERS[value] : undefined;
    return { value, ...(power && { help: `Lets a container ${power.lets}.` }) };
  });
}
