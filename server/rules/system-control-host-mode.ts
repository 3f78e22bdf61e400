import { remove } from "../document/edit.ts";
import { effectiveNetworkMode } from "../document/ports.ts";
import { namespaceOf } from "../ecs/system-controls.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "system-control-host-mode",
  category: "runtime",
  severity: "warning",
  keys: ["systemControls"],
  summary: "A system control belongs to a namespace that the task shares with its host.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html",
  messages: {
    network:
      'The system control {name} belongs to the network, which is the host\'s own with networkMode "host", so it is not supported here. Set it on the instance.',
    ipc: 'The system control {name} belongs to the IPC namespace, which is the host\'s own with ipcMode "host", so it is not supported here. Set it on the instance.',
    remove: "Remove {name}",
  },
  check(task, report, { document }) {
    const shared = {
      network: effectiveNetworkMode(task) === "host",
      ipc: task.definition.get("ipcMode").string === "host" && !task.requires("FARGATE"),
    };
    for (const container of task.containers) {
      for (const control of container.get("systemControls").items) {
        const at = control.get("namespace");
        const name = at.string ?? "";
        const namespace = namespaceOf(name);
        if (!namespace || !shared[namespace]) continue;
        const edits = () => remove(document.text, control);
        const fix = { message: "remove", data: { name }, safe: false, edits } as const;
        report({ at, message: namespace, data: { name }, fix });
      }
    }
  },
});
