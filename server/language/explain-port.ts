import type { Field } from "../document/field.ts";
import type { PortMapping } from "../document/ports.ts";
import { effectiveNetworkMode } from "../document/ports.ts";
import type { TaskDefinition } from "../document/task.ts";

/** Where the port of a mapping can be reached, by the network mode. */
export function explainPort(task: TaskDefinition, mapping: PortMapping): string | undefined {
  const port = shown(mapping.get("containerPort")) ?? mapping.get("containerPortRange").string;
  if (port === undefined) return undefined;
  const protocol = mapping.get("protocol").unknown ? "" : `/${mapping.get("protocol").string ?? "tcp"}`;
  const mode = effectiveNetworkMode(task);
  if (mode === "awsvpc") {
    return `Reachable at the task's own IP address, port **${port}**${protocol}; from the task's other containers at \`localhost:${port}\`.`;
  }
  if (mode === "host") return `Reachable at the instance's IP address, port **${port}**${protocol}.`;
  if (mode === "bridge") return onBridge(mapping, port, protocol);
  if (mode === "none") return "Not reachable: `networkMode` is `none`.";
  return `The container listens on port **${port}**${protocol}. Where that is reachable depends on \`networkMode\`.`;
}

function onBridge(mapping: PortMapping, port: string, protocol: string): string {
  const host = mapping.get("hostPort");
  if (host.unknown) return `The container's port ${port}${protocol}, at a port of the instance that is not known here.`;
  if (host.number) {
    return `Reachable at the instance's IP address, port **${host.number}**${protocol}, which leads to the container's port ${port}.`;
  }
  return `Reachable at the instance's IP address, at a port that is chosen when the task starts and leads to the container's port ${port}${protocol}. A target group learns of it by itself.`;
}

function shown(field: Field): string | undefined {
  if (field.unknown) return "…";
  return field.number === undefined ? undefined : String(field.number);
}
