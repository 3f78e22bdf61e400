import { containerLabel } from "../document/container-label.ts";
import { lacksVariable, officialAgentsOf, runsOnlyOn } from "../document/datadog.ts";
import { isPart } from "../document/part.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-fargate-flag",
  category: "observability",
  preset: "strict",
  severity: "information",
  keys: ["requiresCompatibilities"],
  mentions: DATADOG,
  summary: "A Datadog agent on Fargate is not told so by ECS_FARGATE.",
  source: "https://docs.datadoghq.com/integrations/aws-fargate/",
  messages: {
    missing:
      "The Datadog agent {name} runs on Fargate without ECS_FARGATE, which switches the metrics of the task's containers on. Add ECS_FARGATE with the value true to its environment.",
  },
  check(task, report, context) {
    if (!runsOnlyOn(task, "FARGATE") || isPart(task, context)) return;
    for (const agent of officialAgentsOf(task)) {
      if (!lacksVariable(agent, "ECS_FARGATE")) continue;
      const environment = agent.get("environment");
      const at = environment.present ? environment : agent.get("image");
      report({ at, on: "key", message: "missing", data: { name: containerLabel(agent) } });
    }
  },
});
