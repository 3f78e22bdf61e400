import { containerLabel } from "../document/container-label.ts";
import { variableOf } from "../document/datadog.ts";
import type { Field } from "../document/field.ts";
import { DATADOG, SERVICE_TAGS } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-tag-values",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["dockerLabels"],
  mentions: DATADOG,
  summary: "A container's label for a Datadog tag has another value than the variable for the same tag.",
  source: "https://docs.datadoghq.com/getting_started/tagging/unified_service_tagging/",
  messages: {
    other:
      "The label {label} of container {name} has another value than {variable}, so its metrics and its traces are tagged differently and Datadog cannot connect them. Give both the same value.",
    variable: "The variable for the same tag.",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const labels = container.get("dockerLabels") as Field<Record<string, string>>;
      for (const { variable, label } of SERVICE_TAGS) {
        const at = labels.get(label);
        const value = variableOf(container, variable)?.value;
        if (!at.string || !value?.string || at.string === value.string) continue;
        const data = { label, variable, name: containerLabel(container) };
        report({ at, message: "other", data, related: [{ at: value, message: "variable" }] });
      }
    }
  },
});
