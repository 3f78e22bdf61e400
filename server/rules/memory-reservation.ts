import { containerLabel } from "../document/container-label.ts";
import { replaceValue } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "memory-reservation",
  category: "registration",
  severity: "error",
  keys: ["memoryReservation"],
  summary: "A container reserves more memory than it may use.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  peers: ["aws-cdk ContainerDefinition", "ecs-cli"],
  messages: {
    found:
      "container {name} reserves {reserved} MiB, but is killed at its memory of {limit} MiB. Lower memoryReservation or raise memory.",
    limit: "The hard limit of the container.",
    lower: "Set memoryReservation to {limit}",
    raise: "Set memory to {reserved}",
  },
  check(task, report) {
    for (const container of task.containers) {
      const [soft, hard] = [container.get("memoryReservation"), container.get("memory")];
      const [reserved, limit] = [soft.number, hard.number];
      // 0 stands for none.
      if (!reserved || !limit || reserved <= limit) continue;
      report({
        at: soft,
        message: "found",
        data: { name: containerLabel(container), reserved, limit },
        related: [{ at: hard, message: "limit" }],
        fixes: [
          { message: "lower", data: { limit }, safe: false, edits: () => replaceValue(soft, limit) },
          { message: "raise", data: { reserved }, safe: false, edits: () => replaceValue(hard, reserved) },
        ],
      });
    }
  },
});
