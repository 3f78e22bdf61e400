import { remove } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "swappiness-ignored",
  category: "runtime",
  severity: "hint",
  keys: ["swappiness"],
  summary: "A container sets its swappiness without swap.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html",
  messages: {
    ignored: "swappiness is {value}, but it counts only beside maxSwap, which is not set. Add maxSwap, or remove it.",
    remove: "Remove swappiness",
  },
  check(task, report, { document }) {
    // There the field itself is at fault: fargate-unsupported-parameter or windows-unsupported-parameter says so.
    if (task.requires("FARGATE") || task.os === "windows") return;
    for (const container of task.containers) {
      const linux = container.get("linuxParameters");
      const at = linux.get("swappiness");
      // 0 is what a skeleton of the CLI has.
      if (!at.number || !linux.get("maxSwap").absent) continue;
      const fix = { message: "remove", safe: false, edits: () => remove(document.text, at) } as const;
      report({ at, on: "key", message: "ignored", data: { value: at.number }, tags: ["unnecessary"], fix });
    }
  },
});
