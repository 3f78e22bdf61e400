import type { Field } from "../document/field.ts";
import type { TaskDefinition } from "../document/task.ts";
import { type FargateSize, fargateSizes, listInWords, sizeInWords, takesMemory } from "../ecs/fargate-sizes.ts";
import { cpuUnits, memoryMiB, vcpus } from "../ecs/task-size.ts";

/** A task's cpu: in both units, with the memory that goes with it on Fargate. */
export function explainTaskCpu(task: TaskDefinition, field: Field): string | undefined {
  const units = cpuUnits(field.string ?? field.number);
  if (units === undefined) return undefined;
  const size = fargateSizes(task.os).find(({ cpu }) => cpu === units);
  const partners = size ? `${sizeInWords(size)}.` : `Fargate has no tasks of this cpu, but of ${cpusOf(task)} units.`;
  return `${inVcpus(units)}\n\n${onFargate(task, partners)}`;
}

/** A task's memory: in both units, with the cpu that goes with it on Fargate. */
export function explainTaskMemory(task: TaskDefinition, field: Field): string | undefined {
  const memory = memoryMiB(field.string ?? field.number);
  if (memory === undefined) return undefined;
  const sizes = fargateSizes(task.os).filter((size) => takesMemory(size, memory, task.os));
  const cpus = sizes.map(({ cpu }) => `${cpu} (${vcpus(cpu)} vCPU)`);
  const partners =
    cpus.length > 0 ? `It goes with a cpu of ${listInWords(cpus)}.` : "Fargate has no tasks of this size.";
  return `${inGigabytes(memory)}\n\n${onFargate(task, partners)}`;
}

export function inVcpus(units: number): string {
  return `${units} CPU units = **${units / 1024} vCPU**`;
}

export function inGigabytes(memory: number): string {
  return `${memory} MiB = **${Math.round((memory / 1024) * 1000) / 1000} GB**`;
}

function onFargate(task: TaskDefinition, text: string): string {
  return task.requires("FARGATE") ? text : `On Fargate: ${text}`;
}

function cpusOf({ os }: TaskDefinition): string {
  return listInWords(fargateSizes(os).map(({ cpu }: FargateSize) => cpu));
}
