import { remove } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "host-ipc-mode",
  category: "security",
  severity: "warning",
  keys: ["ipcMode"],
  summary: "The containers of a task share the memory and semaphores of their host.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  messages: {
    found:
      'ipcMode is "host", so every container of this task reaches the shared memory and semaphores of the instance. Remove ipcMode, or use "task".',
    remove: "Remove ipcMode",
  },
  check(task, report, { document }) {
    const at = task.definition.get("ipcMode");
    // Where it is refused anyway, the rules on Fargate and Windows say so.
    if (at.string !== "host" || task.requires("FARGATE") || task.os === "windows") return;
    report({ at, message: "found", fix: { message: "remove", safe: false, edits: () => remove(document.text, at) } });
  },
});
