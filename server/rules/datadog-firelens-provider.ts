import { datadogLogsOf, lacksOption } from "../document/datadog.ts";
import { insertMember } from "../document/edit.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-firelens-provider",
  category: "observability",
  preset: "strict",
  severity: "hint",
  keys: ["logConfiguration"],
  mentions: DATADOG,
  summary: "The log router's output to Datadog does not say that it runs on ECS.",
  source: "https://docs.fluentbit.io/manual/pipeline/outputs/datadog",
  messages: {
    missing:
      "Without provider, Datadog gets the ECS metadata of a log record as text in it and not as tags, so that logs cannot be filtered by task or container. Set provider to ecs.",
    repair: "Set provider to ecs",
  },
  check(task, report, { document }) {
    for (const { logs, options } of datadogLogsOf(task)) {
      if (!lacksOption(logs, "provider")) continue;
      const edits = () => insertMember(document.text, options, "provider", "ecs");
      report({ at: options, on: "key", message: "missing", fix: { message: "repair", safe: false, edits } });
    }
  },
});
