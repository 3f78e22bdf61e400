import { defineRule } from "../engine/rule.ts";
import { unknownName } from "../engine/unknown-name.ts";

export default defineRule({
  id: "proxy-container",
  category: "registration",
  severity: "error",
  keys: ["proxyConfiguration"],
  summary: "The proxy configuration names a container that the task does not have.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html",
  peers: ["cdk-preflight pf-ecs-proxy-configuration-container-missing"],
  messages: {
    unknown:
      'No container of this task is named "{name}", so ECS does not find the proxy. Name the container that runs Envoy, or add it.',
    similar:
      'No container of this task is named "{name}", so ECS does not find the proxy. Did you mean "{suggestion}"?',
    replace: 'Name "{suggestion}"',
  },
  check(task, report) {
    const at = task.definition.get("proxyConfiguration").get("containerName");
    if (!at.string || !task.lacksContainer(at.string)) return;
    const names = task.containers.flatMap((container) => container.get("name").string ?? []);
    report(unknownName(at, at.string, names));
  },
});
