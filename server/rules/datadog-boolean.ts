import { isAgent, variablesOf } from "../document/datadog.ts";
import { replaceValue } from "../document/edit.ts";
import { AGENT_SWITCHES, DATADOG, isGoBoolean, meansTrue } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-boolean",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["environment"],
  mentions: DATADOG,
  summary: "A switch of the Datadog agent has a value that the agent takes for false.",
  source: "https://pkg.go.dev/strconv#ParseBool",
  messages: {
    wrong:
      '{name} is "{value}", which is meant to switch it on, and the Datadog agent takes for true only 1, t, T, TRUE, true and True. Write "true".',
    repair: 'Write "true"',
  },
  check({ containers }, report) {
    for (const container of containers.filter(isAgent)) {
      for (const { text: name, value: at } of variablesOf(container)) {
        const value = at.string;
        if (!value || !AGENT_SWITCHES.has(name) || isGoBoolean(value) || !meansTrue(value)) continue;
        const fix = { message: "repair", safe: false, edits: () => replaceValue(at, "true") } as const;
        report({ at, message: "wrong", data: { name, value }, fix });
      }
    }
  },
});
