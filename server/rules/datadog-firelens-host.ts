import { datadogLogsOf, option } from "../document/datadog.ts";
import { replaceValue } from "../document/edit.ts";
import { DATADOG, logHostOf, siteOfHost } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-firelens-host",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["logConfiguration"],
  mentions: DATADOG,
  summary: "Host of the log router's output to Datadog is an address, or a host of Datadog that takes no logs.",
  source: "https://docs.fluentbit.io/manual/pipeline/outputs/datadog",
  messages: {
    address:
      '{option} is "{value}", and Fluent Bit wants the bare name of a host there, so no log is delivered. Write "{host}".',
    other: '{option} is "{value}", a host of Datadog that does not take logs over HTTP. Write "{host}".',
    repair: 'Write "{host}"',
  },
  check(task, report) {
    for (const { options } of datadogLogsOf(task)) {
      const at = option(options, "host");
      const value = at?.string;
      // What holds more than a host and a path may hold a key, and is not for a message.
      if (!at || !value || !/^[\w.:/-]{1,255}$/.test(value)) continue;
      const bare = value.replace(/^[a-z]+:\/\//i, "").replace(/[/:].*$/, "");
      const site = siteOfHost(bare);
      const takesLogs = !site || !NO_INTAKE.test(bare.slice(0, -site.length));
      if (bare === value && takesLogs) continue;
      const host = site && !takesLogs ? logHostOf(site) : bare;
      const fix = { message: "repair", data: { host }, safe: false, edits: () => replaceValue(at, host) } as const;
      const data = { option: String(at.name), value, host };
      report({ at, message: bare === value ? "other" : "address", data, fix });
    }
  },
});

/** What stands in front of the site in the names of hosts that surely are for something else. */
const NO_INTAKE = /^(?:|app\.|api\.|www\.|(?:agent-)?intake\.logs\.|logs\.|trace\.agent\.)$/;
