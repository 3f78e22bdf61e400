import { datadogLogsOf, lacksOption, option } from "../document/datadog.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-firelens-api-key",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["logConfiguration"],
  mentions: DATADOG,
  summary: "The log router's output to Datadog has no API key, or has it in plain text.",
  source: "https://docs.datadoghq.com/integrations/aws-fargate/",
  messages: {
    missing:
      "The output to Datadog has no apikey, without which Fluent Bit refuses to start it. Add apikey to secretOptions, with the ARN of the secret that holds the key.",
    plain:
      "The Datadog API key stands in plain text in the options, where everyone can read it who sees this file or the task definition. Move apikey to secretOptions.",
    arn: "apikey is the ARN of a secret in the options, where it is passed on as it stands and taken for the key. Move apikey to secretOptions, and call the ARN valueFrom.",
  },
  check(task, report) {
    for (const { logs, options } of datadogLogsOf(task)) {
      if (lacksOption(logs, "apikey")) {
        report({ at: options, on: "key", message: "missing" });
        continue;
      }
      const at = option(options, "apikey");
      if (!at) continue;
      // At the key, so that no face underlines or copies the value.
      if (/^[0-9a-f]{32}$/.test(at.string ?? "") && !/^(.)\1*$/.test(at.string ?? "")) {
        report({ at, on: "key", message: "plain" });
      } else if (/^arn:[^:]*:(?:secretsmanager|ssm):/.test(at.partial ?? "")) {
        report({ at, on: "key", message: "arn" });
      }
    }
  },
});
