import { containerLabel } from "../document/container-label.ts";
import { remove } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "privileged-container",
  category: "security",
  severity: "warning",
  keys: ["privileged"],
  summary: "A container is privileged, so it has the rights of root on its instance.",
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-4",
  peers: [
    ...["ECS.4", "CKV_AWS_334", "CT.ECS.PR.11", "ecs-containers-nonprivileged"],
    ...["prowler ecs_task_definitions_no_privileged_containers", "kyverno validate-ecs-containers-nonprivileged"],
  ],
  messages: {
    found:
      "Container {name} is privileged, so whoever breaks into it is root on the instance. Remove privileged, and add the capability or the device it needs in linuxParameters.",
    remove: "Remove privileged",
  },
  check(task, report, { document }) {
    // Where it is refused anyway, the rules on Fargate and Windows say so.
    if (task.requires("FARGATE") || task.os === "windows") return;
    for (const container of task.containers) {
      const at = container.get("privileged");
      if (at.boolean !== true) continue;
      const fix = { message: "remove", safe: false, edits: () => remove(document.text, at) } as const;
      report({ at, message: "found", data: { name: containerLabel(container) }, fix });
    }
  },
});
