import { repeated } from "../document/repeated.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "duplicate-container-name",
  category: "registration",
  severity: "error",
  summary: "Two containers of a task have the same name.",
  source: "https://github.com/Shippable/support/issues/2946",
  messages: {
    repeated:
      'Another container of this task is already named "{name}", and ECS wants the names to be unique. Rename one of them.',
    first: 'The first container named "{name}".',
  },
  check(task, report) {
    const names = task.containers.map((container) => container.get("name"));
    for (const { field, first } of repeated(names, (name) => name.string || undefined)) {
      const data = { name: field.string ?? "" };
      report({ at: field, message: "repeated", data, related: [{ at: first, message: "first", data }] });
    }
  },
});
