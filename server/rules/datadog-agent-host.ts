import { runsOnlyOn, variableOf } from "../document/datadog.ts";
import { replaceValue } from "../document/edit.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-agent-host",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["environment"],
  mentions: DATADOG,
  summary: "DD_AGENT_HOST is more than a host, or a host that a Fargate task does not have.",
  source: "https://docs.datadoghq.com/containers/amazon_ecs/apm/",
  messages: {
    address:
      'DD_AGENT_HOST is "{value}", and the Datadog libraries take all of it for the name of a host and put a port behind it. Write "{host}".',
    socket:
      "DD_AGENT_HOST is a socket, and the Datadog libraries take it for the name of a host. Set DD_TRACE_AGENT_URL and DD_DOGSTATSD_URL instead.",
    bridge:
      "DD_AGENT_HOST is {value}, the address of Docker's bridge, which a Fargate task does not have. With the agent in the same task it is 127.0.0.1.",
    repair: "Write {host}",
  },
  check(task, report) {
    for (const container of task.containers) {
      const at = variableOf(container, "DD_AGENT_HOST")?.value;
      const value = at?.string;
      if (!at || !value) continue;
      const bridge = /^172\.17\.0\.1(?::\d+)?$/.test(value) && runsOnlyOn(task, "FARGATE");
      const host = bridge
        ? "127.0.0.1"
        : /^(?:(?:https?|tcp|udp):\/\/)?([A-Za-z0-9._-]+)(?::\d+)?\/?$/.exec(value)?.[1];
      if (/^unix:/.test(value)) report({ at, message: "socket" });
      if (!host || host === value) continue;
      const fix = { message: "repair", data: { host }, safe: false, edits: () => replaceValue(at, host) } as const;
      report({ at, message: bridge ? "bridge" : "address", data: { value, host }, fix });
    }
  },
});
