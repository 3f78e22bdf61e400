import type { Field } from "../document/field.ts";
import { HOLE } from "../document/placeholder.ts";
import { forbiddenInTag } from "../ecs/tags.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "invalid-tag",
  category: "registration",
  severity: "error",
  keys: ["tags"],
  summary: "The key or the value of a tag has a character that ECS does not take.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html",
  messages: {
    found:
      "the tag's {part} has {character}, and ECS takes letters, digits, spaces and _ . : / = + - @ there. Remove it.",
  },
  check(task, report) {
    for (const tag of task.definition.get("tags").items) {
      for (const part of ["key", "value"] as const) {
        const at: Field<string> = tag.get(part);
        const found = forbiddenInTag(at.partial?.replaceAll(HOLE, "") ?? "");
        if (found) report({ at, message: "found", data: { part, character: nameOf(found) } });
      }
    }
  },
});

/** A character as a reader can see it: `"#"`, or its code where it leaves no mark. */
function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return /[\p{C}\p{M}]/u.test(character) ? `the character U+${code}` : `"${character}"`;
}
