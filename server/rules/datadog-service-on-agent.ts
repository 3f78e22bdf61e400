import { agentsOf, knowsContainers, knowsVariables, variableOf, variablesOf } from "../document/datadog.ts";
import { DATADOG, SERVICE_TAGS } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-service-on-agent",
  category: "observability",
  preset: "strict",
  severity: "information",
  keys: ["environment"],
  mentions: DATADOG,
  summary: "DD_SERVICE or DD_VERSION stands at the Datadog agent, and at no application.",
  source: "https://docs.datadoghq.com/getting_started/tagging/unified_service_tagging/",
  messages: {
    agent:
      "{name} stands at the Datadog agent, which does not pass it on: it belongs to the application whose traces, metrics and logs it names. Move it to that container, with the label {label}.",
  },
  check(task, report) {
    const [agent, ...more] = agentsOf(task);
    const others = task.containers.filter((each) => each !== agent && each.get("firelensConfiguration").absent);
    if (!agent || more.length > 0 || others.length === 0 || !knowsContainers(task)) return;
    if (!others.every((each) => knowsVariables(each) && each.get("dockerLabels").complete)) return;
    // Runtime security takes its tags from the agent; and only a library would miss the variable.
    const traces = others.some((each) => variablesOf(each).some(({ text }) => text.startsWith("DD_")));
    if (!traces || variableOf(agent, "DD_RUNTIME_SECURITY_CONFIG_ENABLED")) return;
    for (const { variable: name, label } of SERVICE_TAGS.filter((tag) => tag.variable !== "DD_ENV")) {
      const found = variableOf(agent, name);
      const named = others.some((each) => {
        const secret = each.get("secrets").items.some((entry) => entry.get("name").string === name);
        const labels = each.get("dockerLabels").members.map((member) => String(member.name));
        return secret || variableOf(each, name) || labels.some((each) => each.includes("datadoghq"));
      });
      if (found && !named) report({ at: found.name, message: "agent", data: { name, label } });
    }
  },
});
