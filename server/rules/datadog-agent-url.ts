import { variableOf } from "../document/datadog.ts";
import { replaceValue } from "../document/edit.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

/** By the variable: the schemes it takes, the schemes it surely does not, and the port of the other one. */
const URLS = [
  { name: "DD_TRACE_AGENT_URL", takes: "http:// and unix://", scheme: "http", not: /^(?:tcp|udp):\/\//, other: 8125 },
  { name: "DD_DOGSTATSD_URL", takes: "udp:// and unix://", scheme: "udp", not: /^(?:https?|tcp):\/\//, other: 8126 },
] as const;

export default defineRule({
  id: "datadog-agent-url",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["environment"],
  mentions: DATADOG,
  summary: "DD_TRACE_AGENT_URL or DD_DOGSTATSD_URL is no URL that the Datadog libraries can use.",
  source: "https://docs.datadoghq.com/containers/amazon_ecs/apm/",
  messages: {
    scheme: "{name} begins with {found}, and the Datadog libraries know {takes} there. Change the scheme.",
    bare: "{name} has no scheme, so the Datadog libraries cannot use it. Put {scheme} in front of it.",
    slashes:
      "{name} has two slashes behind unix:, so the first folder of the path is taken for a host. Write three: unix:///.",
    port: "{name} ends in port {port}, on which the agent listens for something else: 8126 is for traces, and 8125 for metrics.",
    repair: "Repair the URL",
  },
  check({ containers }, report) {
    for (const container of containers) {
      for (const { name, takes, scheme, not, other } of URLS) {
        const at = variableOf(container, name)?.value;
        const value = at?.string;
        if (!at || !value) continue;
        const repair = (text: string) =>
          ({ message: "repair", safe: false, edits: () => replaceValue(at, text) }) as const;
        const found = not.exec(value)?.[0];
        if (found) {
          const fix = repair(`${scheme}://${value.slice(found.length)}`);
          report({ at, message: "scheme", data: { name, found, takes }, fix });
        } else if (/^unix:\/\/[^/]/.test(value)) {
          report({ at, message: "slashes", data: { name }, fix: repair(value.replace("unix://", "unix:///")) });
        } else if (name === "DD_TRACE_AGENT_URL" && /^(?:\/[\w./-]+|[\w.-]+:\d+)$/.test(value)) {
          const prefix = value.startsWith("/") ? "unix://" : "http://";
          report({ at, message: "bare", data: { name, scheme: prefix }, fix: repair(prefix + value) });
        } else if (new RegExp(`^[a-z]+://[^/]+:${other}/?$`).test(value)) {
          const right = value.replace(`:${other}`, other === 8125 ? ":8126" : ":8125");
          report({ at, message: "port", data: { name, port: other }, fix: repair(right) });
        }
      }
    }
  },
});
