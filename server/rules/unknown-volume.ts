import type { Field } from "../document/field.ts";
import type { TaskDefinition } from "../document/task.ts";
import { defineRule } from "../engine/rule.ts";
import { unknownName } from "../engine/unknown-name.ts";

export default defineRule({
  id: "unknown-volume",
  category: "registration",
  severity: "error",
  keys: ["mountPoints"],
  summary: "A mount point names a volume that the task does not have, or none.",
  source: "https://github.com/ansible/ansible/issues/35751",
  peers: ["cdk-preflight pf-ecs-mountpoint-source-volume-missing"],
  messages: {
    unknown: 'No volume of this task is named "{name}". Add it to volumes, or name one that is there.',
    similar: 'No volume of this task is named "{name}". Did you mean "{suggestion}"?',
    missing: "This mount point does not say what to mount. Add sourceVolume, the name of one of the task's volumes.",
    replace: 'Mount "{suggestion}"',
  },
  check(task, report) {
    const names = volumeNames(task);
    for (const mount of task.containers.flatMap((container) => container.get("mountPoints").items)) {
      const at = mount.get("sourceVolume");
      const name = at.string;
      if (at.absent && mount.get("containerPath").string) report({ at, message: "missing" });
      // An empty name is what a skeleton of the CLI has where nothing is mounted.
      if (name && names && !names.includes(name)) report(unknownName(at, name, names));
    }
  },
});

/** The names of all volumes, or undefined when a template may add or name some. */
function volumeNames({ definition }: TaskDefinition): string[] | undefined {
  const volumes = definition.get("volumes");
  const surely = (volume: Field) => volume.kind === "object" && volume.complete;
  if (!volumes.complete || !volumes.items.every(surely)) return undefined;
  const names = volumes.items.map((volume) => volume.get("name"));
  return names.some((name) => name.unknown) ? undefined : names.flatMap((name) => name.string ?? []);
}
