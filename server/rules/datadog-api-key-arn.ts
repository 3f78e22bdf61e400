import { agentsOf, lacksVariable, variableOf } from "../document/datadog.ts";
import { HOLE } from "../document/placeholder.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-api-key-arn",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["environment"],
  mentions: DATADOG,
  summary: "A Datadog agent gets the ARN of a secret where it needs the API key itself.",
  source: "https://docs.datadoghq.com/containers/amazon_ecs/",
  messages: {
    value:
      "DD_API_KEY is the ARN of a secret in environment, where ECS passes it on as it stands and the agent takes it for the key. Move the entry to secrets, and call the ARN valueFrom.",
    lambda:
      "DD_API_KEY_SECRET_ARN is read by Datadog's Lambda extension only, so this agent has no API key and ends as soon as it starts. Add DD_API_KEY to secrets with the ARN as valueFrom.",
  },
  check(task, report) {
    for (const agent of agentsOf(task)) {
      const key = variableOf(agent, "DD_API_KEY")?.value;
      if (/^arn:[^:]*:(?:secretsmanager|ssm):/.test(key?.partial ?? "")) {
        if (key) report({ at: key, message: "value" });
        continue;
      }
      const lambda = variableOf(agent, "DD_API_KEY_SECRET_ARN");
      const alone = ["DD_API_KEY", "DD_API_KEY_FILE"].every((name) => lacksVariable(agent, name));
      if (lambda && alone && lambda.value.partial !== HOLE) report({ at: lambda.name, message: "lambda" });
    }
  },
});
