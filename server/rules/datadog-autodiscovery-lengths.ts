import { discoveryLabels } from "../document/datadog.ts";
import type { Field } from "../document/field.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

const TRIPLE = ["check_names", "init_configs", "instances"] as const;

export default defineRule({
  id: "datadog-autodiscovery-lengths",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["dockerLabels"],
  mentions: DATADOG,
  summary: "The three labels of Datadog's autodiscovery do not have as many entries each.",
  source: "https://docs.datadoghq.com/containers/docker/integrations/",
  messages: {
    lengths:
      "com.datadoghq.ad.{name} has {count} and com.datadoghq.ad.check_names {names} entries. The agent takes the first of each together, then the second, and refuses lists that differ in length. Give each check an entry in all three.",
    missing:
      "The label com.datadoghq.ad.{name} is missing beside com.datadoghq.ad.check_names, and the agent reads the three together. Add it, with one entry for each check.",
    alone:
      "The label com.datadoghq.ad.{name} does nothing without com.datadoghq.ad.check_names, which says what the entries are for. Add it.",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const labels = container.get("dockerLabels") as Field<Record<string, string>>;
      const all = discoveryLabels(container);
      const find = (name: string) => all.find(({ label }) => label === `com.datadoghq.ad.${name}`);
      const names = find("check_names");
      const present = TRIPLE.filter((name) => labels.get(`com.datadoghq.ad.${name}`).present);
      if (present.length === 0 || !labels.complete) continue;
      const [first] = present;
      if (first !== "check_names") {
        const at = labels.get(`com.datadoghq.ad.${first}`);
        if (at.kind === "string") report({ at, on: "key", message: "alone", data: { name: String(first) } });
        continue;
      }
      if (!names || !Array.isArray(names.value)) continue;
      for (const name of ["init_configs", "instances"] as const) {
        if (!present.includes(name)) {
          report({ at: names.at, on: "key", message: "missing", data: { name } });
          continue;
        }
        const label = find(name);
        if (!label || !Array.isArray(label.value) || label.value.length === names.value.length) continue;
        const data = { name, count: label.value.length, names: names.value.length };
        report({ at: label.at, on: "key", message: "lengths", data });
      }
    }
  },
});
