import { remove } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { isReservedTag } from "../ecs/tags.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "reserved-tag",
  category: "registration",
  severity: "error",
  keys: ["tags"],
  summary: "A tag begins with aws:, which AWS keeps for its own tags.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html",
  messages: {
    found:
      'the {part} "{text}" begins with "aws:", which is for tags that AWS itself sets. Remove the tag, or rename it.',
    remove: "Remove this tag",
  },
  check(task, report, { document }) {
    const tags = task.definition.get("tags");
    for (const tag of tags.items) {
      for (const part of ["key", "value"] as const) {
        const at: Field<string> = tag.get(part);
        if (!at.string || !isReservedTag(at.string)) continue;
        // An empty list would be refused as well.
        const gone = tags.items.length === 1 ? tags : tag;
        const fix = { message: "remove", safe: false, edits: () => remove(document.text, gone) } as const;
        report({ at, message: "found", data: { part: `tag's ${part}`, text: at.string }, fix });
        break;
      }
    }
  },
});
