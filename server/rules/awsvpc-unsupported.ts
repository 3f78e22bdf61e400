import { remove } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { HOLE } from "../document/placeholder.ts";
import { effectiveNetworkMode } from "../document/ports.ts";
import type { Container } from "../document/task.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "awsvpc-unsupported",
  category: "registration",
  severity: "error",
  keys: ["links", "hostname", "extraHosts", "dnsServers", "dnsSearchDomains"],
  summary: "A container of an awsvpc task sets links, hostname, extraHosts or dnsServers.",
  source: "https://github.com/aws-observability/aws-otel-collector/issues/1359",
  peers: ["AWS CDK (links)", "cdk-preflight pf-ecs-awsvpc-hostname"],
  messages: {
    links:
      "links do not exist with awsvpc: the containers of such a task share one network. Remove links and connect to localhost and the other container's port.",
    hostname: "hostname is not supported with awsvpc, where the network interface gives the task its name. Remove it.",
    extraHosts:
      "extraHosts is not supported with awsvpc. Remove it, and let DNS (Route 53, Cloud Map or Service Connect) resolve these names.",
    dnsServers: "dnsServers is not supported with awsvpc, where the VPC's DHCP options name the servers. Remove it.",
    repair: "Remove {name}",
  },
  check(task, report, { document }) {
    if (effectiveNetworkMode(task) !== "awsvpc") return;
    // On Fargate, fargate-unsupported-parameter tells of the servers.
    const names = task.requires("FARGATE") ? NAMES : ([...NAMES, "dnsServers"] as const);
    for (const container of task.containers) {
      for (const name of names) {
        const at: Field = container.get(name);
        if (!isSet(container, name)) continue;
        const fix = { message: "repair", data: { name }, safe: false, edits: () => remove(document.text, at) } as const;
        report({ at, on: "key", message: name, fix });
      }
    }
  },
});

const NAMES = ["links", "hostname", "extraHosts"] as const;

/** True when a value surely stands there; an empty list or string, as in a skeleton of the CLI, is none. */
function isSet(container: Container, name: (typeof NAMES)[number] | "dnsServers"): boolean {
  if (name === "hostname") return hasText(container.get("hostname"));
  if (name === "extraHosts") return container.get("extraHosts").items.some((each) => hasText(each.get("hostname")));
  return container.get(name).items.some(hasText);
}

function hasText(field: Field): boolean {
  return Boolean(field.partial?.replaceAll(HOLE, ""));
}
