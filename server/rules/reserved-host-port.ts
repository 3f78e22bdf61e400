import { effectiveNetworkMode, portMappings } from "../document/ports.ts";
import { RESERVED_PORTS } from "../ecs/host-ports.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "reserved-host-port",
  category: "runtime",
  severity: "warning",
  keys: ["portMappings"],
  summary: "A container takes a port of the host that is reserved on every container instance.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  messages: {
    taken:
      "Port {port} of the host is reserved for {owner} on every container instance, so no instance can take the task. Choose another port.",
  },
  check(task, report) {
    const mode = effectiveNetworkMode(task);
    if (mode !== "bridge" && mode !== "host") return;
    for (const { mapping } of portMappings(task)) {
      const hostPort = mapping.get("hostPort");
      const at = mode === "host" && hostPort.absent ? mapping.get("containerPort") : hostPort;
      const protocol = mapping.get("protocol");
      const owner = RESERVED_PORTS[at.number ?? 0];
      // Instances reserve them for TCP.
      if (!owner || !(protocol.absent || protocol.string === "tcp")) continue;
      report({ at, message: "taken", data: { port: at.number ?? 0, owner } });
    }
  },
});
