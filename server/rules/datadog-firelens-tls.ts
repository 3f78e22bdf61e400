import { datadogLogsOf, lacksOption, option } from "../document/datadog.ts";
import { insertMember, replaceValue } from "../document/edit.ts";
import { DATADOG, siteOfHost } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-firelens-tls",
  category: "observability",
  preset: "strict",
  severity: "information",
  keys: ["logConfiguration"],
  mentions: DATADOG,
  summary: "Logs travel to Datadog without encryption.",
  source: "https://docs.fluentbit.io/manual/pipeline/outputs/datadog",
  messages: {
    off: "{option} is off, so the logs and the API key travel to Datadog over plain HTTP. Set it to on.",
    missing:
      "TLS is off unless an option switches it on, so the logs and the API key travel to Datadog over plain HTTP. Set TLS to on.",
    repair: "Set TLS to on",
  },
  check(task, report, { document }) {
    for (const { logs, options } of datadogLogsOf(task)) {
      // Another host may be a proxy beside the task; without one, it is Datadog's own.
      const host = option(options, "host");
      if (host && !siteOfHost(host.string ?? "")) continue;
      const at = option(options, "tls");
      const off = /^(?:off|false|no|0)$/i.test(at?.string ?? "");
      if (at && off) {
        const fix = { message: "repair", safe: false, edits: () => replaceValue(at, "on") } as const;
        report({ at, message: "off", data: { option: String(at.name) }, fix });
      } else if (lacksOption(logs, "tls")) {
        const edits = () => insertMember(document.text, options, "TLS", "on");
        report({ at: options, on: "key", message: "missing", fix: { message: "repair", safe: false, edits } });
      }
    }
  },
});
