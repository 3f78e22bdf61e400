import { remove } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "awslogs-multiline",
  category: "runtime",
  severity: "warning",
  keys: ["awslogs-multiline-pattern"],
  summary: "The log driver awslogs is told in two ways where a message begins.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  messages: {
    both: "awslogs-datetime-format and awslogs-multiline-pattern exclude each other: with both, the log driver fails and the container does not start. Remove one.",
    other: "The other one.",
    remove: "Remove {name}",
  },
  check({ containers }, report, { document }) {
    for (const container of containers) {
      const logs = container.get("logConfiguration");
      const options = logs.get("options");
      const at = options.get("awslogs-multiline-pattern");
      const other = options.get("awslogs-datetime-format");
      if (logs.get("logDriver").string !== "awslogs" || options.open) continue;
      if (!at.string || !other.string) continue;
      report({
        at,
        on: "key",
        message: "both",
        related: [{ at: other, message: "other" }],
        fixes: [at, other].map((field) => ({
          message: "remove" as const,
          data: { name: String(field.name) },
          safe: false,
          edits: () => remove(document.text, field),
        })),
      });
    }
  },
});
