import { containerLabel } from "../document/container-label.ts";
import { replaceValue } from "../document/edit.ts";
import { memoryMiB } from "../ecs/task-size.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "container-memory",
  category: "registration",
  severity: "error",
  summary: "A container may use more memory than the task has, or the containers together reserve more.",
  source: "https://github.com/pulumi/pulumi-awsx/issues/1220",
  messages: {
    limit:
      "container {name} has a memory of {memory} MiB, but the task has only {task} MiB. Lower it or raise the task's memory.",
    sum: "the containers reserve {sum} MiB together, but the task has only {task} MiB. Lower memoryReservation or raise the task's memory.",
    task: "The memory of the task.",
    part: "Container {name} reserves {reserved} MiB.",
    lower: "Set memory to {task}",
  },
  check({ definition, containers, os, requires }, report) {
    const total = definition.get("memory");
    const task = memoryMiB(total.string ?? total.number);
    // Windows on EC2 ignores the memory of the task; 0 stands for none.
    if (!task || (os !== "linux" && !requires("FARGATE"))) return;
    const over = containers.filter((each) => (each.get("memory").number ?? 0) > task);
    for (const container of over) {
      const at = container.get("memory");
      report({
        at,
        message: "limit",
        data: { name: containerLabel(container), memory: at.number ?? 0, task },
        related: [{ at: total, message: "task" }],
        fix: { message: "lower", data: { task }, safe: false, edits: () => replaceValue(at, task) },
      });
    }
    // Where a template decides which of the containers there are, their sum is not known.
    if (over.length > 0 || !definition.get("containerDefinitions").complete) return;
    const parts = containers.filter((each) => each.get("memoryReservation").number);
    const sum = parts.reduce((all, each) => all + (each.get("memoryReservation").number ?? 0), 0);
    if (sum <= task) return;
    const related = parts.map((each) => {
      const at = each.get("memoryReservation");
      return { at, message: "part", data: { name: containerLabel(each), reserved: at.number ?? 0 } } as const;
    });
    report({ at: total, message: "sum", data: { sum, task }, related });
  },
});
