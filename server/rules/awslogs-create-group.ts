import { remove, replaceValue } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "awslogs-create-group",
  category: "registration",
  severity: "error",
  keys: ["awslogs-create-group"],
  summary: "awslogs-create-group has a value other than true.",
  source: "https://github.com/terraform-linters/tflint-ruleset-aws/issues/348",
  messages: {
    other: 'awslogs-create-group is "{value}", and ECS takes only "true" there. For false, leave the option out.',
    remove: "Remove awslogs-create-group",
    set: 'Set it to "true"',
  },
  check({ containers }, report, { document }) {
    for (const container of containers) {
      const logs = container.get("logConfiguration");
      const option = logs.get("options").get("awslogs-create-group");
      const value = option.string;
      if (logs.get("logDriver").string !== "awslogs" || value === undefined) continue;
      if (value.toLowerCase() === "true") continue;
      const isFalse = value.toLowerCase() === "false";
      report({
        at: option,
        message: "other",
        data: { value },
        fixes: [
          { message: "remove", safe: isFalse, edits: () => remove(document.text, option) },
          ...(isFalse ? [] : [{ message: "set" as const, safe: false, edits: () => replaceValue(option, "true") }]),
        ],
      });
    }
  },
});
