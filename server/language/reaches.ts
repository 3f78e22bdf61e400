import { dependenciesOf } from "../document/dependencies.ts";
import type { TaskDefinition } from "../document/task.ts";
import { linkTarget } from "../ecs/resource-names.ts";

export type Relation = "dependsOn" | "links";

/** The containers that lead to a container by that relation, itself among them: naming one of them makes a cycle. */
export function leadingTo(task: TaskDefinition, name: string, relation: Relation): ReadonlySet<string> {
  const edges = relation === "links" ? linksOf(task) : waitsOf(task);
  const found = new Set([name]);
  // A set grows while it is walked, so each name is looked at once.
  for (const each of found) {
    for (const { from, to } of edges) if (to === each) found.add(from);
  }
  return found;
}

interface Edge {
  from: string;
  to: string;
}

function waitsOf(task: TaskDefinition): Edge[] {
  return dependenciesOf(task).map(({ container, target }) => ({
    from: container.get("name").string ?? "",
    to: target.string ?? "",
  }));
}

function linksOf({ containers }: TaskDefinition): Edge[] {
  return containers.flatMap((each) =>
    each.get("links").items.map((link) => ({ from: each.get("name").string ?? "", to: linkTarget(link.string ?? "") })),
  );
}
