import { remove } from "../document/edit.ts";
import { LINUX_NETWORK_MODES } from "../ecs/windows-parameters.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "windows-network-mode",
  category: "runtime",
  severity: "warning",
  keys: ["runtimePlatform"],
  summary: "A Windows task on EC2 has the network mode bridge or host, which are for Linux.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html",
  messages: {
    found:
      'networkMode is "{mode}", but Windows containers on EC2 have only awsvpc and their own default. Remove networkMode, or make it "awsvpc".',
    remove: "Remove networkMode",
  },
  check(task, report, { document }) {
    // Fargate has a rule of its own, and the page on external instances lists other modes.
    if (task.os !== "windows" || task.requires("FARGATE") || task.requires("EXTERNAL")) return;
    const at = task.definition.get("networkMode");
    if (!at.string || !LINUX_NETWORK_MODES.has(at.string)) return;
    const fix = { message: "remove", safe: false, edits: () => remove(document.text, at) } as const;
    report({ at, message: "found", data: { mode: at.string }, fix });
  },
});
