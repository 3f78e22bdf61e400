import { replaceValue } from "../document/edit.ts";
import { effectiveNetworkMode } from "../document/ports.ts";
import { similar } from "../document/similar.ts";
import { IPC_CONTROLS, isMachineWide, namespaceOf } from "../ecs/system-controls.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "system-control-namespace",
  category: "runtime",
  severity: "warning",
  keys: ["systemControls"],
  summary: "A system control names a kernel parameter that cannot be set for a container.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html",
  messages: {
    unknown:
      '"{name}" is no kernel parameter that a container has for itself. Only net.*, fs.mqueue.* and a few kernel.msg*, sem and shm* are.',
    similar: '"{name}" is no kernel parameter that a container has for itself. Did you mean "{suggestion}"?',
    machine:
      '"{name}" belongs to the whole machine and does not exist in a container\'s network, so the container does not start. Remove it.',
    replace: 'Write "{suggestion}"',
  },
  check(task, report) {
    for (const container of task.containers) {
      for (const at of container.get("systemControls").items.map((control) => control.get("namespace"))) {
        const name = at.string;
        if (!name) continue;
        const namespace = namespaceOf(name);
        if (isMachineWide(name)) {
          // With the host's network, system-control-host-mode says that no net.* can be set.
          if (effectiveNetworkMode(task) !== "host") report({ at, message: "machine", data: { name } });
        } else if (!namespace) {
          const suggestion = similar(name, IPC_CONTROLS);
          if (!suggestion) report({ at, message: "unknown", data: { name } });
          else {
            const edits = () => replaceValue(at, suggestion);
            const fix = { message: "replace", data: { suggestion }, safe: false, edits } as const;
            report({ at, message: "similar", data: { name, suggestion }, fix });
          }
        }
      }
    }
  },
});
