import { portMappings } from "../document/ports.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "app-protocol-name",
  category: "deployment",
  severity: "hint",
  keys: ["appProtocol"],
  summary: "A port mapping has an application protocol, and no name by which a service could use it.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  peers: ["AWS CDK"],
  messages: {
    unnamed:
      'appProtocol "{protocol}" counts only in Service Connect, which finds a port by its name, and this mapping has none. Add a name.',
  },
  check(task, report) {
    for (const { mapping } of portMappings(task)) {
      const [at, name] = [mapping.get("appProtocol"), mapping.get("name")];
      if (!at.string || !(name.absent || name.string === "")) continue;
      report({ at, message: "unnamed", data: { protocol: at.string } });
    }
  },
});
