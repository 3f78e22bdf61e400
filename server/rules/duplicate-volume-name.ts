import { repeated } from "../document/repeated.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "duplicate-volume-name",
  category: "runtime",
  severity: "warning",
  keys: ["volumes"],
  summary: "Two volumes of a task have the same name.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html",
  messages: {
    repeated:
      'Another volume of this task is already named "{name}", so a mount point cannot tell them apart. Rename or remove one of them.',
    first: 'The first volume named "{name}".',
  },
  check(task, report) {
    const names = task.definition.get("volumes").items.map((volume) => volume.get("name"));
    for (const { field, first } of repeated(names, (name) => name.string || undefined)) {
      const data = { name: field.string ?? "" };
      report({ at: field, message: "repeated", data, related: [{ at: first, message: "first", data }] });
    }
  },
});
