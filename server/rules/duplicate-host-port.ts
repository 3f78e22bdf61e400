import { effectiveNetworkMode, type PortMapping, portMappings, sharesPorts } from "../document/ports.ts";
import { repeated } from "../document/repeated.ts";
import type { TaskDefinition } from "../document/task.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "duplicate-host-port",
  category: "registration",
  severity: "error",
  keys: ["portMappings"],
  summary: "Two port mappings of a task take the same port of the host, or of the network that its containers share.",
  source: "https://github.com/aws/amazon-ecs-agent/issues/1220",
  messages: {
    mapped:
      "{protocol} host port {port} is mapped twice in this task, so ECS rejects it. Give each mapping a port of its own.",
    shared:
      "{protocol} port {port} is used twice in this task, whose containers share one network with {mode}. Let one of them listen on another port.",
    first: "Port {port} is first used here.",
  },
  check(task, report) {
    const mode = effectiveNetworkMode(task);
    // There a port mapping is a fault in itself.
    if (mode === "none") return;
    const message = sharesPorts(mode) ? "shared" : "mapped";
    const mappings = portMappings(task).map(({ mapping }) => mapping);
    for (const { field, first } of repeated(mappings, (mapping) => keyOf(task, mapping))) {
      const [at, earlier] = [portOf(task, field), portOf(task, first)];
      const data = { protocol: protocolOf(field)?.toUpperCase() ?? "", port: at.number ?? 0, mode: mode ?? "" };
      report({ at, message, data, related: [{ at: earlier, message: "first", data }] });
    }
  },
});

function keyOf(task: TaskDefinition, mapping: PortMapping): string | undefined {
  const port = portOf(task, mapping).number;
  const protocol = protocolOf(mapping);
  return port && protocol ? `${port}/${protocol}` : undefined;
}

/** The field that says which port is taken. A host port that is written out is taken in every mode. */
function portOf(task: TaskDefinition, mapping: PortMapping) {
  return mapping.get(sharesPorts(effectiveNetworkMode(task)) ? "containerPort" : "hostPort");
}

function protocolOf(mapping: PortMapping): string | undefined {
  const protocol = mapping.get("protocol");
  return protocol.absent ? "tcp" : protocol.string || undefined;
}
