import { datadogLogsOf, lacksOption } from "../document/datadog.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-firelens-source",
  category: "observability",
  preset: "strict",
  severity: "hint",
  keys: ["logConfiguration"],
  mentions: DATADOG,
  summary: "Logs go to Datadog with neither a service nor a source.",
  source: "https://docs.datadoghq.com/integrations/aws-fargate/",
  messages: {
    missing:
      "These logs have neither dd_service nor dd_source, so Datadog cannot connect them with traces of their service, nor choose a pipeline that parses them. Add both.",
  },
  check(task, report) {
    for (const { logs, options } of datadogLogsOf(task)) {
      const missing = ["dd_service", "dd_source", "dd_tags"].every((name) => lacksOption(logs, name));
      if (missing) report({ at: options, on: "key", message: "missing" });
    }
  },
});
