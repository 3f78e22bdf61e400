import { remove } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "host-pid-mode",
  category: "security",
  severity: "warning",
  keys: ["pidMode"],
  summary: "The containers of a task see the processes of their host.",
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  peers: ["ECS.3", "CKV_AWS_335", "CT.ECS.PR.10", "prowler ecs_task_definitions_host_namespace_not_shared"],
  messages: {
    found:
      'pidMode is "host", so every container of this task sees and may signal the processes of the instance. Remove pidMode, or use "task".',
    remove: "Remove pidMode",
  },
  check(task, report, { document }) {
    const at = task.definition.get("pidMode");
    // Where it is refused anyway, the rules on Fargate and Windows say so.
    if (at.string !== "host" || task.requires("FARGATE") || task.os === "windows") return;
    report({ at, message: "found", fix: { message: "remove", safe: false, edits: () => remove(document.text, at) } });
  },
});
