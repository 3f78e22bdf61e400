import { containerLabel } from "../document/container-label.ts";
import { agentsOf, lacksVariable } from "../document/datadog.ts";
import { insertMember, replaceValue } from "../document/edit.ts";
import { effectiveNetworkMode, type PortMapping } from "../document/ports.ts";
import { DATADOG, STATSD_PORT, TRACE_PORT } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

const LISTENS = [
  { port: STATSD_PORT, protocol: "udp", wrong: "tcp", what: "metrics", variable: "DD_DOGSTATSD_PORT" },
  { port: TRACE_PORT, protocol: "tcp", wrong: "udp", what: "traces", variable: "DD_APM_RECEIVER_PORT" },
] as const;

export default defineRule({
  id: "datadog-port-protocol",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["portMappings"],
  mentions: DATADOG,
  summary: "A port of the Datadog agent is mapped with the other protocol than the agent listens with.",
  source: "https://docs.datadoghq.com/containers/amazon_ecs/",
  messages: {
    wrong:
      "The Datadog agent {name} takes {what} on port {port} over {protocol}, and this mapping carries {wrong}, so none arrive. Set protocol to {protocol}.",
    repair: "Set protocol to {protocol}",
  },
  check(task, report, { document }) {
    // Where ports are not mapped, a mapping stops nothing.
    if (effectiveNetworkMode(task) !== "bridge") return;
    for (const agent of agentsOf(task)) {
      const mappings = agent.get("portMappings");
      if (!mappings.complete) continue;
      for (const { port, protocol, wrong, what, variable } of LISTENS) {
        const own = mappings.items.filter((mapping) => mapping.get("containerPort").number === port) as PortMapping[];
        const [at] = own;
        if (!at || !own.every((mapping) => carries(mapping) === wrong) || !lacksVariable(agent, variable)) continue;
        const field = at.get("protocol");
        const edits = () =>
          field.kind === "absent"
            ? insertMember(document.text, at, "protocol", protocol)
            : replaceValue(field, protocol);
        const fix = { message: "repair", data: { protocol }, safe: false, edits } as const;
        const data = { name: containerLabel(agent), port, protocol, wrong, what };
        report({ at: field.present ? field : at, message: "wrong", data, fix });
      }
    }
  },
});

function carries(mapping: PortMapping): string | undefined {
  const protocol = mapping.get("protocol");
  return protocol.absent ? "tcp" : protocol.string;
}
