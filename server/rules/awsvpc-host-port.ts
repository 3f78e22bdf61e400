import { remove, replaceValue } from "../document/edit.ts";
import { effectiveNetworkMode, portMappings, sharesPorts } from "../document/ports.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "awsvpc-host-port",
  category: "registration",
  severity: "error",
  keys: ["hostPort"],
  summary: "A host port differs from the container port, although the network mode maps no ports.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  peers: ["cfn-lint E3053", "ecspresso verify (port)"],
  messages: {
    differs:
      "hostPort {hostPort} differs from containerPort {containerPort}: with {mode}, ECS rejects that. Remove hostPort or make it {containerPort}.",
    repair: "Remove hostPort",
    align: "Make it {containerPort}",
  },
  check(task, report, { document }) {
    const mode = effectiveNetworkMode(task);
    if (!sharesPorts(mode)) return;
    for (const { mapping } of portMappings(task)) {
      const at = mapping.get("hostPort");
      const hostPort = at.number;
      const containerPort = mapping.get("containerPort").number;
      // 0 stands for "not set", as in a skeleton of the CLI; of what is no port at all, invalid-value tells.
      if (!isPort(hostPort) || !containerPort || hostPort === containerPort) continue;
      const align = { message: "align", data: { containerPort }, safe: false } as const;
      report({
        at,
        message: "differs",
        data: { hostPort, containerPort, mode },
        fix: { message: "repair", safe: true, edits: () => remove(document.text, at) },
        fixes: isPort(containerPort) ? [{ ...align, edits: () => replaceValue(at, containerPort) }] : [],
      });
    }
  },
});

function isPort(value: number | undefined): value is number {
  return value !== undefined && value >= 1 && value <= 65535;
}
