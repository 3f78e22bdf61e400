import { replaceValue } from "../document/edit.ts";
import { isPart } from "../document/part.ts";
import { FAMILY, FAMILY_LENGTH, familyFrom } from "../ecs/family.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "invalid-family",
  category: "registration",
  severity: "error",
  summary: "The family is missing, or has characters that ECS does not take in it.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  peers: ["terraform aws_ecs_task_definition"],
  messages: {
    missing:
      "family is missing, and ECS registers a task definition only under a name. Add family, unless your pipeline does.",
    characters: 'family is "{value}", and ECS takes only letters, digits, - and _ in it. Rename it.',
    long: "family is {length} characters long, and ECS takes at most {most}. Shorten it.",
    rename: 'Rename it to "{name}"',
  },
  check(task, report, context) {
    const family = task.definition.get("family");
    const value = family.string;
    if (family.absent || value === "") {
      report({ at: family, message: "missing", severity: isPart(task, context) ? "hint" : "error" });
    } else if (value !== undefined && !FAMILY.test(value)) {
      const name = familyFrom(value);
      const fix = { message: "rename", data: { name }, safe: false, edits: () => replaceValue(family, name) } as const;
      report({ at: family, message: "characters", data: { value }, ...(name && { fix }) });
    } else if (value && value.length > FAMILY_LENGTH) {
      report({ at: family, message: "long", data: { length: value.length, most: FAMILY_LENGTH } });
    }
  },
});
