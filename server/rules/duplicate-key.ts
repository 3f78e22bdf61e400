import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "duplicate-key",
  category: "syntax",
  severity: "warning",
  preset: "recommended",
  summary: "An object has the same key twice, and only the last one counts.",
  source: "https://www.rfc-editor.org/rfc/rfc8259#section-4",
  messages: {
    twice: '"{key}" stands twice in this object; only the last one counts. Remove or rename one of them.',
    last: "This one counts.",
  },
  check(_task, report, { document }) {
    for (const first of document.overridden) {
      const { parent, name } = first;
      // In a template the two may stand in two branches.
      const last = parent?.open ? undefined : parent?.children.findLast((child) => child.name === name);
      if (!last) continue;
      report({
        at: first,
        on: "key",
        message: "twice",
        data: { key: String(name) },
        related: [{ at: last, message: "last" }],
      });
    }
  },
});
