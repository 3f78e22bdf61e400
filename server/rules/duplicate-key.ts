import type { Field } from "../document/field.ts";
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
    if (document.root)
      visit(document.root, (first, last) => {
        report({
          at: first,
          on: "key",
          message: "twice",
          data: { key: String(first.name) },
          related: [{ at: last, message: "last" }],
        });
      });
  },
});

function visit(field: Field, found: (first: Field, last: Field) => void): void {
  const last = new Map<string | number, Field>();
  if (field.kind === "object") {
    for (const child of field.children) if (child.name !== undefined) last.set(child.name, child);
  }
  for (const child of field.children) {
    const winner = child.name === undefined ? undefined : last.get(child.name);
    if (winner && winner !== child) found(child, winner);
    visit(child, found);
  }
}
