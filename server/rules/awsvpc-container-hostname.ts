import { containerLabel } from "../document/container-label.ts";
import { replaceValue } from "../document/edit.ts";
import { effectiveNetworkMode } from "../document/ports.ts";
import { hostIn } from "../ecs/host-in-value.ts";
import { defineRule } from "../engine/rule.ts";
import { otherNames } from "../engine/unknown-name.ts";

export default defineRule({
  id: "awsvpc-container-hostname",
  category: "runtime",
  severity: "warning",
  keys: ["environment"],
  summary: "A container of an awsvpc task calls another one by its name instead of localhost.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html",
  messages: {
    name: "The variable {variable} names container {container} as a host, but with awsvpc the containers of a task share one network and have no host names. Write localhost, unless Service Connect or Cloud Map has that name.",
    repair: "Write localhost instead of the container's name",
  },
  check(task, report) {
    // A sibling that a template leaves out may be a host outside of the task elsewhere.
    const isWhole = task.definition.get("containerDefinitions").complete;
    if (effectiveNetworkMode(task) !== "awsvpc" || !isWhole) return;
    for (const container of task.containers) {
      const siblings = otherNames(task, container);
      for (const entry of container.get("environment").items) {
        const variable = entry.get("name").string;
        const at = entry.get("value");
        const found = variable && hostIn(variable, at.partial ?? "");
        const sibling = found && task.containers.find((each) => each.get("name").string === found.host);
        if (!sibling || !siblings.includes(found.host)) continue;
        const value = String(at.json);
        const local = `${value.slice(0, found.start)}localhost${value.slice(found.start + found.host.length)}`;
        // Where a placeholder stands in front, the offsets of the two texts differ.
        const fixable = at.string !== undefined;
        const fix = { message: "repair", safe: false, edits: () => replaceValue(at, local) } as const;
        report({
          at,
          message: "name",
          data: { variable, container: containerLabel(sibling) },
          ...(fixable && { fix }),
        });
      }
    }
  },
});
