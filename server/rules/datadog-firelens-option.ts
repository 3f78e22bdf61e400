import { datadogLogsOf, option, slipOf } from "../document/datadog.ts";
import { renameKey, replaceValue } from "../document/edit.ts";
import { DATADOG, LOG_OPTIONS } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-firelens-option",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["logConfiguration"],
  mentions: DATADOG,
  summary: "An option of the log router's output to Datadog is misspelt, or its provider is not ecs.",
  source: "https://docs.fluentbit.io/manual/pipeline/outputs/datadog",
  messages: {
    similar: 'The output to Datadog has no option "{name}". Did you mean "{suggestion}"?',
    provider:
      'provider is "{value}", and only "ecs", in small letters, adds the ECS metadata to the logs. Write "ecs".',
    rename: 'Rename it to "{suggestion}"',
    replace: 'Write "ecs"',
  },
  check(task, report) {
    for (const { options } of datadogLogsOf(task)) {
      for (const at of options.members) {
        const name = String(at.name);
        if (LOG_OPTIONS.includes(name.toLowerCase())) continue;
        const suggestion = slipOf(name, LOG_OPTIONS);
        if (!suggestion || option(options, suggestion)) continue;
        const edits = () => renameKey(at, suggestion);
        const fix = { message: "rename", data: { suggestion }, safe: false, edits } as const;
        report({ at, on: "key", message: "similar", data: { name, suggestion }, fix });
      }
      const provider = option(options, "provider");
      const value = provider?.string;
      if (!provider || !value || value === "ecs" || value.trim().toLowerCase() !== "ecs") continue;
      const edits = () => replaceValue(provider, "ecs");
      report({ at: provider, message: "provider", data: { value }, fix: { message: "replace", safe: false, edits } });
    }
  },
});
