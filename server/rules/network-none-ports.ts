import { remove } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "network-none-ports",
  category: "registration",
  severity: "error",
  keys: ["portMappings"],
  summary: "A container maps ports although the task has no network.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#network_mode",
  messages: {
    ports:
      'networkMode is "none", so there is no network to map ports of. Remove portMappings or choose another networkMode.',
    repair: "Remove portMappings",
  },
  check(task, report, { document }) {
    // On Fargate the mode is what is wrong: fargate-network-mode says so.
    if (task.networkMode !== "none" || task.requires("FARGATE")) return;
    for (const container of task.containers) {
      const at = container.get("portMappings");
      if (!at.items.some((item) => item.kind === "object")) continue;
      const edits = () => remove(document.text, at);
      report({ at, on: "key", message: "ports", fix: { message: "repair", safe: false, edits } });
    }
  },
});
