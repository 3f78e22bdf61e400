import { remove } from "../document/edit.ts";
import { repeated } from "../document/repeated.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "duplicate-tag-key",
  category: "registration",
  severity: "error",
  keys: ["tags"],
  summary: "Two tags have the same key.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html",
  messages: {
    found: 'Another tag already has the key "{key}", and each key can be there only once. Remove one of the two.',
    first: 'The first tag with the key "{key}".',
    remove: "Remove this tag",
  },
  check(task, report, { document }) {
    const tags = task.definition.get("tags");
    // Where a template decides, one may stand in for the other.
    if (!tags.complete) return;
    for (const { field, first } of repeated(tags.items, (tag) => tag.get("key").string || undefined)) {
      const at = field.get("key");
      const data = { key: at.string ?? "" };
      const same = field.get("value").string !== undefined && field.get("value").string === first.get("value").string;
      const fix = { message: "remove", safe: same, edits: () => remove(document.text, field) } as const;
      report({ at, message: "found", data, related: [{ at: first.get("key"), message: "first", data }], fix });
    }
  },
});
