import { replaceValue } from "../document/edit.ts";
import type { TaskDefinition } from "../document/task.ts";
import { fargateSizes, nearestMemory } from "../ecs/fargate-sizes.ts";
import { cpuUnits, memoryMiB, respell } from "../ecs/task-size.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "oversized-task",
  category: "cost",
  severity: "hint",
  summary: "A Fargate task pays for memory that its containers' own limits keep them from using.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size",
  messages: {
    found:
      "The task has {memory} MiB, but the limits of its containers let them use {used} of it, and Fargate bills all. Make it {enough}, or raise the containers' memory.",
    repair: "Set memory to {enough}",
  },
  check(task, report) {
    const at = task.definition.get("memory");
    const memory = memoryMiB(at.string);
    const cpu = cpuUnits(task.definition.get("cpu").string);
    const size = fargateSizes(task.os).find((each) => each.cpu === cpu);
    const used = usable(task);
    if (!task.requires("FARGATE") || !memory || !size || used === undefined) return;
    const enough = nearestMemory(size, used + RESERVE);
    const steps = size.memory.indexOf(memory) - size.memory.indexOf(enough);
    if (steps < 2) return;
    const data = { memory, used, enough: respell(at.string ?? "", enough) };
    const fix = { message: "repair", data, safe: false, edits: () => replaceValue(at, data.enough) } as const;
    report({ at, message: "found", data, fix });
  },
});

/** What ECS may add to a task by itself: the proxy of Service Connect, the agent of GuardDuty. */
const RESERVE = 256;

/** The sum of all hard limits, or undefined when a container has none, so that it may use all there is. */
function usable({ definition, containers }: TaskDefinition): number | undefined {
  const list = definition.get("containerDefinitions");
  const limits = containers.map((container) => container.get("memory").number);
  const known = list.complete && limits.length > 0 && limits.length === list.items.length;
  return known && limits.every(Boolean) ? limits.reduce<number>((sum, each) => sum + (each ?? 0), 0) : undefined;
}
