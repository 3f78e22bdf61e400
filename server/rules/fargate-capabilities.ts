import { containerLabel } from "../document/container-label.ts";
import { removeAll } from "../document/edit.ts";
import { FARGATE_CAPABILITIES } from "../ecs/fargate-parameters.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "fargate-capabilities",
  category: "registration",
  severity: "error",
  keys: ["capabilities"],
  summary: "A container of a Fargate task adds a Linux capability other than SYS_PTRACE.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html",
  messages: {
    found: "container {name} adds {capabilities}, and on Fargate only SYS_PTRACE can be added. Remove it.",
    another: "{capability} cannot be added either.",
    remove: "Remove what Fargate does not allow",
  },
  check(task, report, { document }) {
    if (!task.requires("FARGATE")) return;
    for (const container of task.containers) {
      const added = container.get("linuxParameters").get("capabilities").get("add").items;
      const refused = added.filter((each) => each.string && !FARGATE_CAPABILITIES.has(withoutPrefix(each.string)));
      const [at, ...others] = refused;
      if (!at) continue;
      report({
        at,
        message: "found",
        data: { name: containerLabel(container), capabilities: refused.map((each) => each.string).join(", ") },
        related: others.map((other) => ({ at: other, message: "another", data: { capability: other.string ?? "" } })),
        fix: { message: "remove", safe: false, edits: () => removeAll(document.text, refused) },
      });
    }
  },
});

/** Whether ECS takes the prefix that AWS's prose has is not known, so it is not what this rule is about. */
function withoutPrefix(capability: string): string {
  return capability.replace(/^CAP_/, "");
}
