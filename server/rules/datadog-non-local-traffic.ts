import { containerLabel } from "../document/container-label.ts";
import { lacksVariable, officialAgentsOf, variableOf } from "../document/datadog.ts";
import { effectiveNetworkMode } from "../document/ports.ts";
import type { Container } from "../document/task.ts";
import { DATADOG, STATSD_PORT, TRACE_PORT } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-non-local-traffic",
  category: "observability",
  preset: "strict",
  severity: "information",
  keys: ["portMappings"],
  mentions: DATADOG,
  summary: "A Datadog agent maps a port of the instance, and listens only for what comes from its own container.",
  source: "https://docs.datadoghq.com/containers/amazon_ecs/",
  messages: {
    missing:
      "The Datadog agent {name} maps port {port} and does not set {variable}, without which it takes metrics from its own container only. Set it to true.",
    off: "{variable} is off, so the Datadog agent {name} takes nothing that comes through the port {port} it maps. Set it to true.",
  },
  check(task, report) {
    if (effectiveNetworkMode(task) !== "bridge") return;
    for (const agent of officialAgentsOf(task)) {
      const name = containerLabel(agent);
      for (const [variable, port] of [
        ["DD_DOGSTATSD_NON_LOCAL_TRAFFIC", STATSD_PORT],
        ["DD_APM_NON_LOCAL_TRAFFIC", TRACE_PORT],
      ] as const) {
        const at = mappingOf(agent, port);
        const value = variableOf(agent, variable)?.value;
        if (!at) continue;
        const data = { name, variable, port };
        // For traces, the image switches it on by itself.
        if (/^(?:0|f|false)$/i.test(value?.string ?? "")) report({ at: value ?? at, message: "off", data });
        else if (port === STATSD_PORT && lacksVariable(agent, variable)) report({ at, message: "missing", data });
      }
    }
  },
});

function mappingOf(agent: Container, port: number) {
  return agent.get("portMappings").items.find((mapping) => mapping.get("containerPort").number === port);
}
