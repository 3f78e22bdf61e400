import { isAgent, variableOf } from "../document/datadog.ts";
import { replaceValue } from "../document/edit.ts";
import { DATADOG, STATSD_PORT, TRACE_PORT } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

const PORTS = [
  { name: "DD_TRACE_AGENT_PORT", own: TRACE_PORT, other: STATSD_PORT, what: "metrics", agents: "DD_APM_RECEIVER_PORT" },
  { name: "DD_DOGSTATSD_PORT", own: STATSD_PORT, other: TRACE_PORT, what: "traces", agents: "DD_DOGSTATSD_PORT" },
] as const;

export default defineRule({
  id: "datadog-agent-port",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["environment"],
  mentions: DATADOG,
  summary: "An application sends its traces to the agent's port for metrics, or its metrics to the one for traces.",
  source: "https://docs.datadoghq.com/containers/amazon_ecs/apm/",
  messages: {
    swapped: "{name} is {other}, where the Datadog agent listens for {what}. The port for it is {own}.",
    repair: "Write {own}",
  },
  check({ containers }, report) {
    for (const { name, own, other, what, agents } of PORTS) {
      // An agent that is told to listen elsewhere may have changed the two.
      if (containers.some((each) => isAgent(each) && variableOf(each, agents))) continue;
      for (const container of containers.filter((each) => !isAgent(each))) {
        const at = variableOf(container, name)?.value;
        if (!at || at.string !== String(other)) continue;
        const edits = () => replaceValue(at, String(own));
        const fix = { message: "repair", data: { own }, safe: false, edits } as const;
        report({ at, message: "swapped", data: { name, other, what, own }, fix });
      }
    }
  },
});
