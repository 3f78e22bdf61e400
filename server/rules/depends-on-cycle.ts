import { type Dependency, dependenciesOf } from "../document/dependencies.ts";
import { cyclesOf } from "../ecs/cycles.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "depends-on-cycle",
  category: "registration",
  severity: "error",
  keys: ["dependsOn"],
  summary: "Containers wait for each other in a circle, or a container waits for itself.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
  peers: ["AWS Copilot"],
  messages: {
    cycle: "These containers wait for each other, so none could ever start: {path}. Remove one of the dependencies.",
    self: 'Container "{from}" waits for itself, so it could never start. Remove this dependency.',
    next: '"{from}" waits for "{to}" here.',
  },
  check(task, report) {
    for (const [first, ...others] of cyclesOf(dependenciesOf(task).flatMap(edgeOf))) {
      if (!first) continue;
      report({
        at: first.at,
        message: others.length > 0 ? "cycle" : "self",
        data: { from: first.from, path: [first, ...others, first].map(({ from }) => from).join(" → ") },
        related: others.map(({ at, from, to }) => ({ at, message: "next", data: { from, to } })),
      });
    }
  },
});

function edgeOf({ container, target: at }: Dependency) {
  const [from, to] = [container.get("name").string, at.string];
  return from && to ? [{ from, to, at }] : [];
}
