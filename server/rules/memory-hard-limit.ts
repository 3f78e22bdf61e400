import { containerLabel } from "../document/container-label.ts";
import { isPart } from "../document/part.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "memory-hard-limit",
  category: "runtime",
  preset: "strict",
  severity: "hint",
  summary: "A container may use all memory of its instance.",
  source: "https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-memory-hard-limit.html",
  peers: ["CT.ECS.PR.7", "ecs-task-definition-memory-hard-limit", "kyverno memory-hard-limit"],
  messages: {
    found:
      "{names} reserve memory and have no limit, so a leak takes the memory of all tasks on the instance. Add memory to each, or to the task.",
    one: "{names} reserves memory and has no limit, so a leak takes the memory of all tasks on the instance. Add memory.",
  },
  check(task, report, context) {
    // With a limit of the task nothing outside of it is in danger.
    if (task.requires("FARGATE") || !task.definition.get("memory").absent || isPart(task, context)) return;
    const open = task.containers.filter(
      (container) => container.get("memory").absent && (container.get("memoryReservation").number ?? 0) > 0,
    );
    const [first] = open;
    if (!first) return;
    const names = open.map(containerLabel).join(", ");
    if (open.length === 1) report({ at: first.get("memory"), message: "one", data: { names: `Container ${names}` } });
    else report({ at: first.get("memory"), message: "found", data: { names: `Containers ${names}` } });
  },
});
