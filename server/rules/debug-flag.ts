import { debugFlag, isForDevelopment } from "../ecs/debug-flags.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "debug-flag",
  category: "security",
  severity: "information",
  keys: ["environment"],
  summary: "An environment variable switches a framework or a runtime to debugging.",
  source: "https://cwe.mitre.org/data/definitions/489.html",
  messages: {
    switch: "{name} is switched on, and debug output shows visitors source code and settings. Remove it in production.",
    mode: "{name} is development, which shows visitors stack traces and is slower. Use production.",
    debugger: "{name} opens a port for a debugger, and who reaches it runs code in the task. Remove that option.",
  },
  check({ definition, containers }, report, { document }) {
    const file = document.name.split(/[\\/]/).at(-1) ?? "";
    const family = definition.get("family");
    if (family.unknown || isForDevelopment(family.string ?? "") || isForDevelopment(file)) return;
    for (const container of containers) {
      for (const entry of container.get("environment").items) {
        const name = entry.get("name").string ?? "";
        const message = debugFlag(name, entry.get("value").string ?? "");
        if (message) report({ at: entry.get("name"), message, data: { name } });
      }
    }
  },
});
