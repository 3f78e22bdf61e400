import { containerLabel } from "../document/container-label.ts";
import { isAgent, lacksVariable, variableOf } from "../document/datadog.ts";
import type { Field } from "../document/field.ts";
import { DATADOG, SERVICE_TAGS } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-tag-pairs",
  category: "observability",
  preset: "strict",
  severity: "hint",
  keys: ["dockerLabels"],
  mentions: DATADOG,
  summary: "A container has Datadog's labels for its tags, and for one of them lacks the label or the variable.",
  source: "https://docs.datadoghq.com/getting_started/tagging/unified_service_tagging/",
  messages: {
    variable:
      "Container {name} has the label {label} without the variable {variable}, so its metrics get the tag and its traces do not. Set both.",
    label:
      "Container {name} has the variable {variable} without the label {label}, so its traces get the tag and its metrics do not. Set both.",
  },
  check({ containers }, report) {
    for (const container of containers.filter((each) => !isAgent(each))) {
      const labels = container.get("dockerLabels") as Field<Record<string, string>>;
      const uses = SERVICE_TAGS.some(({ label }) => labels.get(label).present);
      if (!uses || !labels.complete) continue;
      for (const { variable, label } of SERVICE_TAGS) {
        const data = { name: containerLabel(container), variable, label };
        const [tag, found] = [labels.get(label), variableOf(container, variable)];
        if (tag.present && lacksVariable(container, variable))
          report({ at: tag, on: "key", message: "variable", data });
        else if (tag.absent && found) report({ at: found.name, message: "label", data });
      }
    }
  },
});
