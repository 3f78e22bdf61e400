import { insertMember, replaceValue } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { isPart } from "../document/part.ts";
import type { Container, TaskDefinition } from "../document/task.ts";
import {
  fargateSizes,
  listInWords,
  nearestMemory,
  nearestSize,
  sizeInWords,
  smallestSize,
  takesMemory,
} from "../ecs/fargate-sizes.ts";
import { cpuUnits, memoryMiB, respell } from "../ecs/task-size.ts";
import { type Context, defineRule, type Problem } from "../engine/rule.ts";

const messages = {
  cpuMissing: "cpu is missing, and Fargate requires it at the task level. Add it: {sizes}.",
  memoryMissing: "memory is missing, and Fargate requires it at the task level. Add it.",
  memoryMissingFor: "memory is missing, and Fargate requires it at the task level: {size}.",
  noSize: 'cpu is "{value}", which is no size of a Fargate task. Take {sizes}.',
  noWindowsSize: 'cpu is "{value}", which is no size of a Windows task on Fargate. Take {sizes}.',
  noPair: 'memory is "{value}", which Fargate does not have with this cpu: {size}.',
  add: 'Add "{name}": "{value}"',
  set: 'Set {name} to "{value}"',
  setBoth: 'Set cpu to "{cpu}" and memory to "{memory}"',
};
type SizeProblem = Problem<keyof typeof messages>;

export default defineRule({
  id: "fargate-size",
  category: "registration",
  severity: "error",
  keys: ["requiresCompatibilities"],
  summary: "The task's cpu and memory are missing, or are no pair that Fargate has.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
  peers: ["cfn-lint E3047", "cfn-lint E3048"],
  messages,
  check(task, report, context) {
    if (!task.requires("FARGATE")) return;
    for (const problem of [...missing(task, context), noSize(task), noPair(task)]) if (problem) report(problem);
  },
});

function missing(task: TaskDefinition, context: Context): SizeProblem[] {
  const { cpu, memory, mib, sizes, size } = read(task);
  const severity = isPart(task, context) ? "hint" : "error";
  const add = (field: Field, name: string, to: number) => {
    const value = String(to);
    const inserted = () => insertMember(context.document.text, task.definition, name, value);
    const edits = field.kind === "absent" ? inserted : () => replaceValue(field, value);
    return { message: "add", data: { name, value }, safe: false, edits } as const;
  };
  // A value for the one can only be told where the other is no placeholder.
  const need = needOf(task.containers);
  const fitting =
    size ??
    sizes.find((each) => each.cpu >= need.cpu && mib !== undefined && takesMemory(each, mib, task.os)) ??
    smallestSize(sizes, need.cpu, mib ?? need.memory);
  const problems: SizeProblem[] = [];
  if (isMissing(cpu)) {
    const data = { sizes: listInWords(sizes.map((each) => each.cpu)) };
    const fix = isMissing(memory) || mib !== undefined ? { fix: add(cpu, "cpu", fitting.cpu) } : undefined;
    problems.push({ at: cpu, message: "cpuMissing", data, severity, ...fix });
  }
  if (isMissing(memory)) {
    const known = size || isMissing(cpu);
    const fix = known ? { fix: add(memory, "memory", nearestMemory(fitting, need.memory)) } : undefined;
    const told = size ? { message: "memoryMissingFor" as const, data: { size: sizeInWords(size) } } : undefined;
    problems.push({ at: memory, message: "memoryMissing", ...told, severity, ...fix });
  }
  return problems;
}

/** What the task has to have at least, so that its containers fit. */
function needOf(containers: readonly Container[]) {
  const of = (name: "cpu" | "memory" | "memoryReservation") => containers.map((each) => each.get(name).number ?? 0);
  const sum = (values: number[]) => values.reduce((all, each) => all + each, 0);
  return { cpu: sum(of("cpu")), memory: Math.max(0, sum(of("memoryReservation")), ...of("memory")) };
}

function noSize(task: TaskDefinition): SizeProblem | undefined {
  const { cpu, memory, units, mib, sizes, size } = read(task);
  if (units === undefined || size) return undefined;
  const next = smallestSize(sizes, units, mib ?? 0);
  const cpuText = respell(textOf(cpu), next.cpu);
  const both = mib !== undefined && !takesMemory(next, mib, task.os);
  const memoryText = both ? respell(textOf(memory), nearestMemory(next, mib)) : "";
  return {
    at: cpu,
    message: task.os === "windows" ? "noWindowsSize" : "noSize",
    data: { value: textOf(cpu), sizes: listInWords(sizes.map((each) => each.cpu)) },
    fix: {
      message: both ? "setBoth" : "set",
      data: { name: "cpu", value: cpuText, cpu: cpuText, memory: memoryText },
      safe: false,
      edits: () => [...replaceValue(cpu, cpuText), ...(both ? replaceValue(memory, memoryText) : [])],
    },
  };
}

function noPair(task: TaskDefinition): SizeProblem | undefined {
  const { cpu, memory, mib, sizes, size } = read(task);
  if (!size || mib === undefined || takesMemory(size, mib, task.os)) return undefined;
  const other = nearestSize(sizes, size.cpu, mib);
  return {
    at: memory,
    message: "noPair",
    data: { value: textOf(memory), size: sizeInWords(size) },
    fixes: [set(memory, nearestMemory(size, mib)), ...(other ? [set(cpu, other.cpu)] : [])],
  };
}

function set(field: Field<string>, units: number) {
  const value = respell(textOf(field), units);
  const data = { name: String(field.name), value };
  return { message: "set", data, safe: false, edits: () => replaceValue(field, value) } as const;
}

function read({ definition, os }: TaskDefinition) {
  const [cpu, memory, sizes] = [definition.get("cpu"), definition.get("memory"), fargateSizes(os)];
  const [units, mib] = [cpuUnits(textOf(cpu)), memoryMiB(textOf(memory))];
  return { cpu, memory, units, mib, sizes, size: sizes.find((each) => each.cpu === units) };
}

/** A number is of the wrong type, which another rule says, but it is clear what it means. */
function textOf(field: Field<string>): string {
  return field.string ?? String(field.number ?? "");
}

/** In the skeletons of the AWS CLI and for the deploy action, "" is nothing. */
function isMissing(field: Field<string>): boolean {
  return field.absent || field.string === "";
}
