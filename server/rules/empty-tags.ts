import { isOfEcspresso } from "../document/ecspresso.ts";
import { remove } from "../document/edit.ts";
import { isReadOnlyField } from "../ecs/read-only-fields.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "empty-tags",
  category: "registration",
  severity: "error",
  keys: ["tags"],
  summary: "The list of tags is empty, which ECS refuses.",
  source: "https://github.com/fabfuel/ecs-deploy/issues/146",
  peers: ["amazon-ecs-deploy-task-definition (strips it)"],
  messages: {
    found: 'tags is an empty list, and ECS refuses that with "Tags can not be empty." Remove tags.',
    remove: "Remove tags",
  },
  check({ definition }, report, { document }) {
    const at = definition.get("tags");
    if (at.kind !== "array" || !at.complete || at.children.length > 0 || isOfEcspresso(document.text)) return;
    // What was copied from DescribeTaskDefinition goes through a tool that strips such lists, or it would not register.
    const copied = definition.children.some((child) => isReadOnlyField(String(child.name)));
    const fix = { message: "remove", safe: true, edits: () => remove(document.text, at) } as const;
    report({ at, on: "key", message: "found", fix, ...(copied && { severity: "warning" as const }) });
  },
});
