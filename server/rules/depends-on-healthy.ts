import { containerLabel } from "../document/container-label.ts";
import { dependenciesOf } from "../document/dependencies.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "depends-on-healthy",
  category: "runtime",
  severity: "warning",
  keys: ["dependsOn"],
  summary: "A container waits for another to be healthy that has no health check.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
  peers: ["cdk-preflight pf-ecs-dependson-healthy-without-healthcheck"],
  messages: {
    healthy:
      'Container {container} waits for "{name}" to be HEALTHY, but "{name}" has no healthCheck, and ECS does not look at the image\'s own HEALTHCHECK. Add a healthCheck to "{name}", or wait for START.',
    container: '"{name}" is defined here.',
  },
  check(task, report) {
    for (const { container, target, condition } of dependenciesOf(task)) {
      if (condition.string !== "HEALTHY") continue;
      const [awaited, ...namesakes] = task.named(target.string ?? "");
      if (!awaited || namesakes.length > 0 || awaited === container || !awaited.get("healthCheck").absent) continue;
      const data = { name: target.string ?? "", container: containerLabel(container) };
      const related = [{ at: awaited.get("name"), message: "container", data } as const];
      report({ at: condition, message: "healthy", data, related });
    }
  },
});
