import { slipOf } from "../document/datadog.ts";
import { renameKey } from "../document/edit.ts";
import { HOLE, withHoles } from "../document/placeholder.ts";
import { DATADOG, LABELS } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-label-name",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["dockerLabels"],
  mentions: DATADOG,
  summary: "The name of a label for Datadog is misspelt, so the agent does not read it.",
  source: "https://docs.datadoghq.com/containers/docker/integrations/",
  messages: {
    similar: 'The Datadog agent does not read the label "{name}". Did you mean "{suggestion}"?',
    rename: 'Rename it to "{suggestion}"',
  },
  check({ containers }, report) {
    for (const labels of containers.map((container) => container.get("dockerLabels"))) {
      for (const at of labels.members) {
        const name = String(at.name);
        const suggestion = meant(name);
        const twice = labels.members.some((member) => member.name === suggestion);
        if (!suggestion || suggestion === name || twice || withHoles(name, undefined).includes(HOLE)) continue;
        const edits = () => renameKey(at, suggestion);
        const fix = { message: "rename", data: { suggestion }, safe: false, edits } as const;
        report({ at, on: "key", message: "similar", data: { name, suggestion }, fix });
      }
    }
  },
});

function meant(name: string): string | undefined {
  if (!/datadog/i.test(name) || LABELS.includes(name)) return undefined;
  const whole = name.replace(/^com\.datadog\./, "com.datadoghq.");
  return LABELS.includes(whole) ? whole : slipOf(whole, LABELS);
}
