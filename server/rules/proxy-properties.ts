import { insertMember } from "../document/edit.ts";
import { isSet } from "../document/is-set.ts";
import { IGNORED_IDS, REQUIRED_PROPERTIES } from "../ecs/app-mesh.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "proxy-properties",
  category: "registration",
  severity: "error",
  keys: ["proxyConfiguration"],
  summary: "An App Mesh proxy lacks a property that ECS requires, or a property lacks its value.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html",
  peers: ["cdk-preflight pf-ecs-proxy-configuration-missing-required-props", "AWS CDK"],
  messages: {
    missing:
      "proxyConfiguration lacks {names}, without which ECS refuses an App Mesh proxy. Add what is missing to properties.",
    value: 'the property "{name}" has no value, and ECS refuses that. Write "value": "" where there is nothing to say.',
    ports: 'AppPorts is empty, and ECS answers "App ports not found". Write the port that the application listens on.',
    add: "Add an empty value",
  },
  check(task, report, { document }) {
    const proxy = task.definition.get("proxyConfiguration");
    if (!isSet(proxy)) return;
    const list = proxy.get("properties");
    const names = list.items.map((each) => each.get("name"));
    if (list.complete && names.every((name) => name.string !== undefined)) {
      const missing = lacking(new Set(names.map((name) => String(name.string))));
      if (missing.length > 0) report({ at: list, on: "key", message: "missing", data: { names: missing.join(", ") } });
    }
    for (const property of list.items) {
      const [name, value] = [property.get("name").string ?? "", property.get("value")];
      if (name === "AppPorts" && value.string === "") report({ at: value, message: "ports" });
      if (!name || value.kind !== "absent") continue;
      const fix = {
        message: "add",
        safe: true,
        edits: () => insertMember(document.text, property, "value", ""),
      } as const;
      report({ at: value, message: "value", data: { name }, ...(name !== "AppPorts" && { fix }) });
    }
  },
});

/** What has to be there and is not. */
function lacking(names: ReadonlySet<string>): string[] {
  const missing: string[] = REQUIRED_PROPERTIES.filter((name) => !names.has(name));
  return IGNORED_IDS.some((name) => names.has(name)) ? missing : [...missing, IGNORED_IDS.join(" or ")];
}
