import { containerLabel } from "../document/container-label.ts";
import { remove } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "fargate-privileged",
  category: "registration",
  severity: "error",
  keys: ["privileged"],
  summary: "A container of a Fargate task is privileged.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
  messages: {
    found: "container {name} is privileged, and Fargate gives no container root access to its host. Remove privileged.",
    remove: "Remove privileged",
  },
  check(task, report, { document }) {
    if (!task.requires("FARGATE")) return;
    for (const container of task.containers) {
      const at = container.get("privileged");
      if (at.boolean !== true) continue;
      const fix = { message: "remove", safe: false, edits: () => remove(document.text, at) } as const;
      report({ at, message: "found", data: { name: containerLabel(container) }, fix });
    }
  },
});
