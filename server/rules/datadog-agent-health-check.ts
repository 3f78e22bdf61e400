import { containerLabel } from "../document/container-label.ts";
import { agentsOf, lacksVariable } from "../document/datadog.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { faultOfHealthCheck } from "../ecs/health-check.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-agent-health-check",
  category: "observability",
  preset: "strict",
  severity: "hint",
  keys: ["healthCheck"],
  mentions: DATADOG,
  summary: "The health check of a Datadog agent does not ask the agent how it is.",
  source: "https://docs.datadoghq.com/containers/amazon_ecs/",
  messages: {
    other:
      "The health check of the Datadog agent {name} does not run agent health, which alone tells whether all parts of the agent are alive. Write the command CMD-SHELL with agent health.",
  },
  check(task, report) {
    for (const agent of agentsOf(task)) {
      const command = agent.get("healthCheck").get("command");
      const words = command.items.map((item) => item.string);
      const [first] = words;
      const runs = first === "CMD" || first === "CMD-SHELL";
      // With a port for it, the agent answers over HTTP as well.
      const asked = words.includes(undefined) || !command.complete || !lacksVariable(agent, "DD_HEALTH_PORT");
      if (!runs || asked || faultOfHealthCheck(words, task.os)) continue;
      if (/\bagent(?:\.\w+)?["']?\s+(?:health|status)\b|\/(?:probe|health)\w*\.sh\b|\$/.test(words.join(" "))) continue;
      report({ at: command, message: "other", data: { name: containerLabel(agent) } });
    }
  },
});
