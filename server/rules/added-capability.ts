import { containerLabel } from "../document/container-label.ts";
import { HOLE } from "../document/placeholder.ts";
import { POWERS } from "../ecs/capabilities.ts";
import { isHostAgent } from "../ecs/host-agents.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "added-capability",
  category: "security",
  severity: "warning",
  keys: ["capabilities"],
  summary: "A container adds a Linux capability that reaches beyond it.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html",
  messages: {
    root: "{capability} lets container {name} {what}, which amounts to root on the instance. Remove it, or add only the capability that is needed.",
    power: "{capability} lets container {name} {what}. Remove it unless the container exists for that.",
  },
  check(task, report) {
    // Where it is refused anyway, the rules on Fargate and Windows say so.
    if (task.requires("FARGATE") || task.os === "windows") return;
    for (const container of task.containers) {
      // A privileged container has them all, and that is another rule's finding.
      const image = container.get("image").partial ?? HOLE;
      if (container.get("privileged").boolean || image === HOLE || isHostAgent(image)) continue;
      for (const at of container.get("linuxParameters").get("capabilities").get("add").items) {
        const capability = at.string ?? "";
        const power = Object.hasOwn(POWERS, capability) ? POWERS[capability] : undefined;
        if (!power) continue;
        report({
          at,
          message: power.root ? "root" : "power",
          data: { capability, name: containerLabel(container), what: power.lets },
          ...(!power.root && { severity: "information" as const }),
        });
      }
    }
  },
});
