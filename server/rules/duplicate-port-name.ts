import { portMappings } from "../document/ports.ts";
import { repeated } from "../document/repeated.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "duplicate-port-name",
  category: "registration",
  severity: "error",
  keys: ["portMappings"],
  summary: "Two port mappings of a task have the same name.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  peers: ["AWS CDK", "cdk-preflight pf-ecs-port-mapping-duplicate-name"],
  messages: {
    repeated:
      'Another port mapping of this task is already named "{name}", and services refer to a port by that name. Rename one of them.',
    first: 'The first port mapping named "{name}".',
  },
  check(task, report) {
    const names = portMappings(task).map(({ mapping }) => mapping.get("name"));
    for (const { field, first } of repeated(names, (name) => name.string || undefined)) {
      const data = { name: field.string ?? "" };
      report({ at: field, message: "repeated", data, related: [{ at: first, message: "first", data }] });
    }
  },
});
