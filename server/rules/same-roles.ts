import { HOLE } from "../document/placeholder.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "same-roles",
  category: "security",
  severity: "warning",
  keys: ["executionRoleArn"],
  summary: "The task role and the task execution role are the same.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-roles.html",
  peers: ["CKV_AWS_249"],
  messages: {
    found:
      "taskRoleArn and executionRoleArn are the same role, so the application may also pull images and read the secrets of every task that has it. Give the application a role of its own.",
    other: "The same role.",
  },
  check({ definition }, report) {
    const [task, execution] = [definition.get("taskRoleArn"), definition.get("executionRoleArn")];
    const role = task.partial;
    // Two placeholders of one name may still be filled in differently, when a person does it.
    if (!role || task.json !== execution.json || nameOf(role).includes(HOLE)) return;
    const [first, second] = task.start < execution.start ? [task, execution] : [execution, task];
    report({ at: second, message: "found", related: [{ at: first, message: "other" }] });
  },
});

function nameOf(role: string): string {
  return role.split("/").at(-1) ?? role;
}
