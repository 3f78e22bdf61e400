import { variableOf } from "../document/datadog.ts";
import { replaceValue } from "../document/edit.ts";
import { DATADOG, meantSite } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-site",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["environment"],
  mentions: DATADOG,
  summary: "DD_SITE is an address, a name or a misspelt domain instead of the domain of a Datadog site.",
  source: "https://docs.datadoghq.com/getting_started/site/",
  messages: {
    wrong:
      'DD_SITE is "{value}", and nothing arrives there: Datadog\'s hosts are found by putting names in front of the bare domain of a site. Write "{site}".',
    repair: 'Write "{site}"',
  },
  check({ containers }, report) {
    for (const container of containers) {
      const at = variableOf(container, "DD_SITE")?.value;
      const value = at?.string;
      // What holds more than a host and a path may hold a key, and is not for a message.
      const site = value && /^[\w.:/ -]{1,80}$/.test(value) ? meantSite(value) : undefined;
      if (!at || !value || !site) continue;
      const edits = () => replaceValue(at, site);
      const fix = { message: "repair", data: { site }, safe: false, edits } as const;
      report({ at, message: "wrong", data: { value, site }, fix });
    }
  },
});
