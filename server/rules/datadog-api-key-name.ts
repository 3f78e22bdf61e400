import { containerLabel } from "../document/container-label.ts";
import { lacksVariable, officialAgentsOf } from "../document/datadog.ts";
import { replaceValue } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { DATADOG, MISNAMED_API_KEYS } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-api-key-name",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["environment", "secrets"],
  mentions: DATADOG,
  summary: "A Datadog agent gets its API key under a name it does not read.",
  source: "https://docs.datadoghq.com/containers/docker/#environment-variables",
  messages: {
    wrong:
      "The Datadog agent {name} does not read {found}, so it has no API key and ends as soon as it starts. Call it DD_API_KEY.",
    rename: "Call it DD_API_KEY",
  },
  check(task, report) {
    for (const agent of officialAgentsOf(task)) {
      if (!["DD_API_KEY", "DD_API_KEY_FILE"].every((name) => lacksVariable(agent, name))) continue;
      const entries = [...agent.get("environment").items, ...agent.get("secrets").items] as Field<{ name: string }>[];
      for (const at of entries.map((entry) => entry.get("name"))) {
        const found = at.string ?? "";
        if (!MISNAMED_API_KEYS.includes(found)) continue;
        const edits = () => replaceValue(at, "DD_API_KEY");
        const data = { name: containerLabel(agent), found };
        report({ at, message: "wrong", data, fix: { message: "rename", safe: false, edits } });
      }
    }
  },
});
