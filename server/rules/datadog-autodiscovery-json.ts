import { discoveryLabels } from "../document/datadog.ts";
import { DATADOG, DISCOVERY_LABELS } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-autodiscovery-json",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["dockerLabels"],
  mentions: DATADOG,
  summary: "A label for Datadog's autodiscovery is not the JSON that the agent reads there.",
  source: "https://docs.datadoghq.com/containers/docker/integrations/",
  messages: {
    invalid:
      "The text of {label} is no valid JSON, so the agent ignores the label. Inside of the string, each quotation mark is written with a backslash in front, and nothing may stand behind the last bracket.",
    array: "The text of {label} is JSON, but no array, so the agent ignores the label. Put [ and ] around it.",
    object:
      "The text of {label} is JSON, but no object, so the agent ignores the label. It maps names of integrations to their configurations.",
  },
  check({ containers }, report) {
    for (const { at, label, value } of containers.flatMap(discoveryLabels)) {
      const wanted = DISCOVERY_LABELS[label];
      if (value === undefined) {
        report({ at, message: "invalid", data: { label } });
      } else if (wanted && wanted !== (Array.isArray(value) ? "array" : typeof value)) {
        report({ at, message: wanted, data: { label } });
      }
    }
  },
});
