import { effectiveNetworkMode } from "../document/ports.ts";
import type { Container } from "../document/task.ts";
import { cyclesOf } from "../ecs/cycles.ts";
import { linkTarget } from "../ecs/resource-names.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "links-cycle",
  category: "registration",
  severity: "error",
  keys: ["links"],
  summary: "Containers link to each other in a circle.",
  source: "https://github.com/Shippable/support/issues/4194",
  messages: {
    cycle: "These links form a cycle, which ECS rejects: {path}. Remove one of them.",
    next: '"{from}" links to "{to}" here.',
  },
  check(task, report) {
    // Where links are refused altogether, awsvpc-unsupported says so.
    if (effectiveNetworkMode(task) === "awsvpc") return;
    for (const [first, ...others] of cyclesOf(task.containers.flatMap(edgesOf))) {
      if (!first) continue;
      report({
        at: first.at,
        message: "cycle",
        data: { path: [first, ...others, first].map(({ from }) => from).join(" → ") },
        related: others.map(({ at, from, to }) => ({ at, message: "next", data: { from, to } })),
      });
    }
  },
});

function edgesOf(container: Container) {
  const from = container.get("name").string;
  return container
    .get("links")
    .items.flatMap((at) => (from && at.string ? [{ from, to: linkTarget(at.string), at }] : []));
}
