import { remove } from "../document/edit.ts";
import { isPart } from "../document/part.ts";
import type { TaskDefinition } from "../document/task.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "unused-volume",
  category: "style",
  severity: "hint",
  keys: ["volumes"],
  summary: "A volume is declared that no container mounts.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html",
  messages: {
    found:
      'No container mounts volume "{name}". Remove it, or add it to the mountPoints of the container that needs it.',
    remove: 'Remove volume "{name}"',
  },
  check(task, report, context) {
    const mounted = mountedNames(task);
    if (mounted === undefined || isPart(task, context)) return;
    const volumes = task.definition.get("volumes");
    for (const volume of volumes.items) {
      const at = volume.get("name");
      const name = at.string;
      // One that the service fills in is for another rule.
      if (!name || mounted.has(name) || !volume.get("configuredAtLaunch").absent) continue;
      const edits = () => remove(context.document.text, volumes.items.length === 1 ? volumes : volume);
      report({
        at,
        message: "found",
        data: { name },
        tags: ["unnecessary"],
        fix: { message: "remove", data: { name }, safe: false, edits },
      });
    }
  },
});

/** The names of all volumes that containers mount; undefined when a template may add some. */
function mountedNames({ definition, containers }: TaskDefinition): ReadonlySet<string> | undefined {
  const list = definition.get("containerDefinitions");
  if (!list.complete || containers.length !== list.items.length) return undefined;
  const mounts = containers.map((container) => container.get("mountPoints"));
  const names = mounts.flatMap((each) => each.items.map((mount) => mount.get("sourceVolume").string));
  return mounts.every((each) => each.complete) && names.every(Boolean) ? new Set(names as string[]) : undefined;
}
