import { effectiveNetworkMode } from "../document/ports.ts";
import { linkTarget } from "../ecs/resource-names.ts";
import { defineRule } from "../engine/rule.ts";
import { otherNames, unknownName } from "../engine/unknown-name.ts";

export default defineRule({
  id: "unknown-link",
  category: "runtime",
  severity: "warning",
  keys: ["links"],
  summary: "A link names a container that the task does not have.",
  source: "https://github.com/aws/amazon-ecs-agent/blob/master/agent/api/task/task.go",
  messages: {
    unknown:
      'No container of this task is named "{name}", so the link cannot be made. Name one of the task, or remove the link.',
    similar: 'No container of this task is named "{name}", so the link cannot be made. Did you mean "{suggestion}"?',
    replace: 'Link to "{suggestion}"',
  },
  check(task, report) {
    // Where links are refused altogether, awsvpc-unsupported says so.
    if (effectiveNetworkMode(task) === "awsvpc") return;
    for (const container of task.containers) {
      for (const at of container.get("links").items) {
        const link = at.string;
        if (!link) continue;
        const name = linkTarget(link);
        if (!task.lacksContainer(name)) continue;
        report(unknownName(at, name, otherNames(task, container), (other) => other + link.slice(name.length)));
      }
    }
  },
});
