import { effectiveNetworkMode, portMappings } from "../document/ports.ts";
import { FIRST_EPHEMERAL_PORT, RESERVED_PORTS } from "../ecs/host-ports.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "ephemeral-host-port",
  category: "runtime",
  severity: "hint",
  keys: ["hostPort"],
  summary: "A container takes a fixed port of the host out of the range that is handed out automatically.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  messages: {
    found:
      "hostPort {port} lies in the range from 32768 on that is handed out automatically, so something else may hold it. Take a lower one, or 0 for any.",
  },
  check(task, report) {
    if (effectiveNetworkMode(task) !== "bridge") return;
    for (const { mapping } of portMappings(task)) {
      const at = mapping.get("hostPort");
      const port = at.number ?? 0;
      // Of the agent's own ports reserved-host-port tells.
      if (port >= FIRST_EPHEMERAL_PORT && !RESERVED_PORTS[port]) report({ at, message: "found", data: { port } });
    }
  },
});
