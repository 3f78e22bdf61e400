import { containerLabel } from "../document/container-label.ts";
import { renameKey } from "../document/edit.ts";
import { type PortMapping, portMappings } from "../document/ports.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "missing-container-port",
  category: "registration",
  severity: "error",
  keys: ["portMappings"],
  summary: "A port mapping names no container port.",
  source: "https://github.com/aws/aws-cli/issues/7288",
  messages: {
    missing:
      "This port mapping of container {container} has neither containerPort nor containerPortRange. Add the port that the container listens on.",
    host: "This port mapping of container {container} has only a hostPort. Add the containerPort that it leads to.",
    rename: "Make hostPort the containerPort",
  },
  check(task, report) {
    for (const { container, mapping } of portMappings(task)) {
      if (!lacksPort(mapping)) continue;
      const hostPort = mapping.get("hostPort");
      const data = { container: containerLabel(container) };
      if (!hostPort.number) report({ at: mapping, message: "missing", data });
      else if (mapping.get("containerPort").present)
        report({ at: mapping.get("containerPort"), message: "host", data });
      else {
        const edits = () => renameKey(hostPort, "containerPort");
        report({ at: hostPort, on: "key", message: "host", data, fix: { message: "rename", safe: false, edits } });
      }
    }
  },
});

/** True when neither field has a value; 0 and "" stand for "not set", as in a skeleton of the CLI. */
function lacksPort(mapping: PortMapping): boolean {
  const port = mapping.get("containerPort");
  const range = mapping.get("containerPortRange");
  return (port.absent || port.number === 0) && (range.absent || range.string === "");
}
