import { containerLabel } from "../document/container-label.ts";
import { isAgent, knowsContainers, runsOnlyOn, variableOf } from "../document/datadog.ts";
import { isPart } from "../document/part.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-agent-absent",
  category: "observability",
  preset: "strict",
  severity: "information",
  keys: ["requiresCompatibilities"],
  mentions: DATADOG,
  summary: "The only container of a Fargate task sends to a Datadog agent beside it, and there is none.",
  source: "https://docs.datadoghq.com/integrations/aws-fargate/",
  messages: {
    absent:
      "DD_AGENT_HOST is {value}, but container {name} is alone in this Fargate task, so no Datadog agent listens there. Add the agent as a container of this task.",
  },
  check(task, report, context) {
    const [container, ...others] = task.containers;
    if (!container || others.length > 0 || !knowsContainers(task) || isAgent(container)) return;
    if (!runsOnlyOn(task, "FARGATE") || isPart(task, context)) return;
    const at = variableOf(container, "DD_AGENT_HOST")?.value;
    const value = at?.string ?? "";
    if (!at || !/^(?:localhost|127\.0\.0\.1)$/.test(value)) return;
    report({ at, message: "absent", data: { value, name: containerLabel(container) } });
  },
});
