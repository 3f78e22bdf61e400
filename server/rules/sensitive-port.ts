import { containerLabel } from "../document/container-label.ts";
import { HOLE } from "../document/placeholder.ts";
import { portMappings } from "../document/ports.ts";
import { isRemoteAccess, SENSITIVE_PORTS } from "../ecs/sensitive-ports.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "sensitive-port",
  category: "security",
  severity: "information",
  keys: ["portMappings"],
  summary: "A container opens a port for remote access or debugging.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html",
  messages: {
    found:
      "containerPort {port} is {service}, so container {name} can be administered from the network. Remove it, and use ECS Exec to look into a task.",
  },
  check(task, report) {
    for (const { container, mapping } of portMappings(task)) {
      const at = mapping.get("containerPort");
      const service = SENSITIVE_PORTS.get(at.number ?? 0);
      const image = container.get("image").partial ?? HOLE;
      if (service === undefined || image === HOLE) continue;
      if (isRemoteAccess(image) || isRemoteAccess(container.get("name").string ?? "")) continue;
      report({ at, message: "found", data: { port: at.number ?? 0, service, name: containerLabel(container) } });
    }
  },
});
