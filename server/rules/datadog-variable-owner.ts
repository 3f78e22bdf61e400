import { containerLabel } from "../document/container-label.ts";
import { agentsOf, lacksVariable, variablesOf } from "../document/datadog.ts";
import { AGENT_ONLY_VARIABLES, DATADOG, isAgentImage, TRACER_VARIABLES } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-variable-owner",
  category: "observability",
  preset: "strict",
  severity: "hint",
  keys: ["environment"],
  mentions: DATADOG,
  summary: "A variable for Datadog's agent stands at an application, or one for its libraries at the agent.",
  source: "https://docs.datadoghq.com/tracing/trace_collection/library_config/",
  messages: {
    agent:
      "{name} is read by the Datadog libraries in an application, and does nothing at the agent. Move it to the application's container.",
    application:
      "{name} is read by the Datadog agent, and does nothing in an application. Move it to container {agent}.",
  },
  check(task, report) {
    const [agent, ...more] = agentsOf(task);
    if (!agent || more.length > 0) return;
    for (const { text: name, name: at } of variablesOf(agent)) {
      if (TRACER_VARIABLES.has(name)) report({ at, message: "agent", data: { name } });
    }
    for (const container of task.containers) {
      // An image that is not known may be a second agent.
      const image = container.get("image").string;
      if (!image || isAgentImage(image) || /agent|datadog/i.test(image)) continue;
      for (const { text: name, name: at } of variablesOf(container)) {
        if (!AGENT_ONLY_VARIABLES.has(name) || !lacksVariable(agent, name)) continue;
        report({ at, message: "application", data: { name, agent: containerLabel(agent) } });
      }
    }
  },
});
