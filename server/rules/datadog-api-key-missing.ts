import { containerLabel } from "../document/container-label.ts";
import { lacksVariable, officialAgentsOf, variableOf } from "../document/datadog.ts";
import { isPart } from "../document/part.ts";
import { DATADOG, MISNAMED_API_KEYS } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-api-key-missing",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["image"],
  mentions: DATADOG,
  summary: "A Datadog agent has no API key, or an empty one.",
  source: "https://docs.datadoghq.com/containers/docker/#environment-variables",
  messages: {
    missing:
      "The Datadog agent {name} has no DD_API_KEY, and ends as soon as it starts. Add it to secrets, with the ARN of the secret that holds the key.",
    empty:
      "The Datadog agent {name} has an empty DD_API_KEY, and ends as soon as it starts. Move it to secrets, with the ARN of the secret that holds the key.",
  },
  check(task, report, context) {
    if (isPart(task, context)) return;
    for (const agent of officialAgentsOf(task)) {
      const data = { name: containerLabel(agent) };
      const file = lacksVariable(agent, "DD_API_KEY_FILE");
      const value = variableOf(agent, "DD_API_KEY")?.value;
      if (value?.string === "" && file) {
        // Who writes an empty one may let a pipeline fill it in.
        const severity = context.complete ? "warning" : "hint";
        report({ at: value, message: "empty", data, severity });
      }
      // A key under a wrong name is datadog-api-key-name's.
      const misnamed = MISNAMED_API_KEYS.some((name) => !lacksVariable(agent, name));
      if (file && !misnamed && lacksVariable(agent, "DD_API_KEY")) {
        report({ at: agent.get("image"), message: "missing", data });
      }
    }
  },
});
