import { containerLabel } from "../document/container-label.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "no-health-check",
  category: "observability",
  severity: "hint",
  summary: "An essential container that serves a port has no health check.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html",
  peers: ["KICS d24389b4"],
  messages: {
    found:
      "Container {name} has no healthCheck, so ECS notices only when it ends, not when it hangs. Add one, unless a load balancer checks it.",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const at = container.get("healthCheck");
      const essential = container.get("essential");
      const serves = container.get("portMappings").items.some((mapping) => mapping.get("containerPort").number);
      if (!at.absent || !serves || essential.unknown || essential.boolean === false) continue;
      report({ at, message: "found", data: { name: containerLabel(container) } });
    }
  },
});
