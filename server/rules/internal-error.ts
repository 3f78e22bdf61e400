import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "internal-error",
  category: "configuration",
  severity: "information",
  summary: "A rule crashed on this file; the other rules still reported.",
  source: "https://github.com/taskdef/taskdef/issues",
  messages: {
    crash:
      "The rule {rule} stopped with a {error}; the other rules went on. Please report it: this is a bug in Taskdef.",
  },
});
