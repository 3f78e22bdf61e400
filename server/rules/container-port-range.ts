import type { Field } from "../document/field.ts";
import { effectiveNetworkMode, type PortMapping, portMappings } from "../document/ports.ts";
import type { Container, TaskDefinition } from "../document/task.ts";
import { overlaps, type PortRange, portRange, rangeFault } from "../ecs/port-range.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "container-port-range",
  category: "registration",
  severity: "error",
  keys: ["containerPortRange"],
  summary: "A range of container ports is reversed, overlaps another one, or stands beside a single port.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  peers: [
    "AWS CDK",
    "cdk-preflight pf-ecs-port-range-overlap, pf-ecs-port-range-reversed, pf-ecs-port-range-with-host-port",
  ],
  messages: {
    order: "The first port of {range} is not below the last one, and ECS rejects that. Write LOWEST-HIGHEST.",
    bounds: "The range {range} leaves the ports that exist, 1 to 65535.",
    single: "This mapping has {name} and the range {range}, and ECS takes only one of them. Remove {name}.",
    overlap: "The ports of {range} overlap {other}, and ECS takes each port in one mapping only. Make them disjoint.",
    mode: 'Ranges of ports exist only with the network modes bridge and awsvpc, and networkMode is "host". List the ports.',
    first: "The ports are mapped here already.",
  },
  check(task, report) {
    const earlier: Mapped[] = [];
    for (const { container, mapping } of portMappings(task)) {
      const mapped = portsOf(container, mapping);
      if (!mapped) continue;
      const { at, ports, isRange } = mapped;
      const range = at.string ?? "";
      const clash = earlier.find((each) => (isRange || each.isRange) && meet(task, each, mapped));
      earlier.push(mapped);
      if (clash) {
        const data = { range: inWords(ports), other: inWords(clash.ports) };
        report({ at, message: "overlap", data, related: [{ at: clash.at, message: "first" }] });
      }
      if (!isRange) continue;
      const fault = rangeFault(ports);
      if (fault) report({ at, message: fault, data: { range } });
      const single = (["containerPort", "hostPort"] as const).find((name) => mapping.get(name).number);
      if (single) report({ at: mapping.get(single), message: "single", data: { name: single, range } });
      // The documentation has no other modes; the server's answer is not known.
      if (effectiveNetworkMode(task) === "host") report({ at, message: "mode", severity: "warning" });
    }
  },
});

interface Mapped {
  container: Container;
  at: Field<string> | Field<number>;
  ports: PortRange;
  isRange: boolean;
  protocol: string | undefined;
}

function portsOf(container: Container, mapping: PortMapping): Mapped | undefined {
  const protocol = mapping.get("protocol").absent ? "tcp" : mapping.get("protocol").string;
  const range = mapping.get("containerPortRange");
  const ports = portRange(range.string);
  if (ports) return { container, at: range, ports, isRange: true, protocol };
  const port = mapping.get("containerPort");
  if (!port.number) return undefined;
  return { container, at: port, ports: { first: port.number, last: port.number }, isRange: false, protocol };
}

/** True when both surely take the same port: in one container, or in the network that all containers share. */
function meet(task: TaskDefinition, a: Mapped, b: Mapped): boolean {
  if (rangeFault(a.ports) && a.isRange) return false;
  if (rangeFault(b.ports) && b.isRange) return false;
  const together = a.container === b.container || effectiveNetworkMode(task) === "awsvpc";
  return together && a.protocol !== undefined && a.protocol === b.protocol && overlaps(a.ports, b.ports);
}

function inWords({ first, last }: PortRange): string {
  return first === last ? `port ${first}` : `${first}-${last}`;
}
