import { containerLabel } from "../document/container-label.ts";
import { isUnset, knowsContainers, knowsVariables, officialAgentsOf, variablesOf } from "../document/datadog.ts";
import { effectiveNetworkMode } from "../document/ports.ts";
import type { Container } from "../document/task.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-otlp",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["environment"],
  mentions: DATADOG,
  summary: "An application sends OpenTelemetry data to a Datadog agent that does not listen for it.",
  source: "https://docs.datadoghq.com/opentelemetry/setup/otlp_ingest_in_the_agent/",
  messages: {
    off: "{name} sends to port {port} of this task, but the Datadog agent {agent} listens there only when {variable} is set. Add it to the agent, with the value 0.0.0.0:{port}.",
  },
  check(task, report) {
    const [agent, ...more] = officialAgentsOf(task);
    if (!agent || more.length > 0 || effectiveNetworkMode(task) !== "awsvpc" || !knowsContainers(task)) return;
    const others = task.containers.filter((each) => each !== agent && each.get("firelensConfiguration").absent);
    const [application] = others;
    // A third container may be what listens, and so may a collector in the application's own image or command.
    if (!application || others.length > 1 || !isSilent(agent)) return;
    for (const { text: name, value: at } of variablesOf(application)) {
      if (!/^OTEL_EXPORTER_OTLP(?:_TRACES|_METRICS|_LOGS)?_ENDPOINT$/.test(name)) continue;
      const port = /^(?:https?:\/\/)?(?:localhost|127\.0\.0\.1):(431[78])(?:\/|$)/.exec(at.string ?? "")?.[1];
      if (!port) continue;
      const variable = `DD_OTLP_CONFIG_RECEIVER_PROTOCOLS_${port === "4317" ? "GRPC" : "HTTP"}_ENDPOINT`;
      report({ at, message: "off", data: { name, port, variable, agent: containerLabel(agent) } });
    }
  },
});

/** True when nothing in the agent's container can have switched OpenTelemetry on: no variable, no file, no other build. */
function isSilent(agent: Container): boolean {
  const secrets = agent.get("secrets").items.map((entry) => entry.get("name").string ?? "");
  const names = [...variablesOf(agent).map(({ text }) => text), ...secrets];
  const plain = /^[\w./-]+(?::(?:7(?:\.\d+){0,2}|latest))?$/.test(agent.get("image").string ?? "");
  const mounts = agent.get("mountPoints");
  const configured = mounts.items.some((mount) => /etc|conf/.test(mount.get("containerPath").string ?? "etc"));
  const known = knowsVariables(agent) && mounts.complete && isUnset(agent.get("volumesFrom"));
  return known && plain && !configured && !names.some((name) => /OTLP|OTEL/.test(name));
}
