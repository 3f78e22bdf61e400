import { isAgent, slipOf, variablesOf } from "../document/datadog.ts";
import { replaceValue } from "../document/edit.ts";
import { AGENT_VARIABLES, DATADOG, MISNAMED_API_KEYS, TRACER_VARIABLES } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-variable-name",
  category: "observability",
  preset: "strict",
  severity: "hint",
  keys: ["environment"],
  mentions: DATADOG,
  summary: "A variable of the Datadog agent is one typing mistake away from one that it reads.",
  source: "https://docs.datadoghq.com/containers/docker/#environment-variables",
  messages: {
    similar: "The Datadog agent is not known to read {name}. Did you mean {suggestion}?",
    rename: "Rename it to {suggestion}",
  },
  check({ containers }, report) {
    for (const container of containers.filter(isAgent)) {
      const variables = variablesOf(container);
      for (const { text: name, name: at } of variables) {
        // A key under a wrong name is datadog-api-key-name's.
        const known = AGENT_VARIABLES.includes(name) || TRACER_VARIABLES.has(name) || MISNAMED_API_KEYS.includes(name);
        const suggestion = known || !/^(?:DD|DATADOG)/i.test(name) ? undefined : slipOf(name, AGENT_VARIABLES);
        if (!suggestion || variables.some(({ text }) => text === suggestion)) continue;
        const edits = () => replaceValue(at, suggestion);
        const fix = { message: "rename", data: { suggestion }, safe: false, edits } as const;
        report({ at, message: "similar", data: { name, suggestion }, fix });
      }
    }
  },
});
