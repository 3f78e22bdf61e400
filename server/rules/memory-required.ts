import { containerLabel } from "../document/container-label.ts";
import type { Field } from "../document/field.ts";
import { isPart } from "../document/part.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "memory-required",
  category: "registration",
  severity: "error",
  summary: "Neither the task nor one of its containers says how much memory it gets.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  peers: ["aws-cdk ContainerDefinition", "moto"],
  messages: {
    missing:
      "container {name} has no memory, and the task has none either. Add memory or memoryReservation to it, or memory to the task.",
  },
  check(task, report, context) {
    // On Fargate the task has to have it, which fargate-size tells.
    if (task.requires("FARGATE") || !isUnset(task.definition.get("memory"))) return;
    const severity = isPart(task, context) ? "hint" : "error";
    for (const container of task.containers) {
      if (!isUnset(container.get("memory")) || !isUnset(container.get("memoryReservation"))) continue;
      report({ at: container, message: "missing", data: { name: containerLabel(container) }, severity });
    }
  },
});

/** 0 and "" stand for nothing: the skeletons of the AWS CLI are full of them. */
function isUnset(field: Field): boolean {
  return field.absent || field.number === 0 || field.string === "";
}
