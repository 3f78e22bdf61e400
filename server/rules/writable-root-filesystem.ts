import { containerLabel } from "../document/container-label.ts";
import { insertMember, replaceValue } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "writable-root-filesystem",
  category: "security",
  severity: "warning",
  summary: "A container may write to its own root file system.",
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-5",
  peers: [
    ...["ECS.5", "CKV_AWS_336", "CT.ECS.PR.6", "ecs-containers-readonly-access"],
    ...["prowler ecs_task_definitions_containers_readonly_access", "kyverno validate-ecs-containers-readonly"],
  ],
  messages: {
    found:
      "Container {name} can write to its root file system, so whoever breaks in can change its programs. Set readonlyRootFilesystem to true, and mount volumes or tmpfs where it has to write.",
    repair: "Set readonlyRootFilesystem to true",
  },
  check(task, report, { document }) {
    if (task.os !== "linux") return;
    for (const container of task.containers) {
      // A FireLens router has to write its configuration: with a read-only root it does not start.
      if (container.get("firelensConfiguration").present) continue;
      const at = container.get("readonlyRootFilesystem");
      if (!at.absent && at.boolean !== false) continue;
      const name = "readonlyRootFilesystem";
      const edits = () =>
        at.kind === "absent" ? insertMember(document.text, container, name, true) : replaceValue(at, true);
      const fix = { message: "repair", safe: false, edits } as const;
      report({ at, message: "found", data: { name: containerLabel(container) }, fix });
    }
  },
});
