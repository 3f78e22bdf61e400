import { containerLabel } from "../document/container-label.ts";
import { hostMounts } from "../document/host-mounts.ts";
import { HOLE } from "../document/placeholder.ts";
import { isHostAgent } from "../ecs/host-agents.ts";
import { givenAwayBy, isEngineSocket } from "../ecs/host-paths.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "host-path",
  category: "security",
  severity: "warning",
  keys: ["volumes"],
  summary: "A container mounts a sensitive folder of its instance.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html",
  messages: {
    writable:
      'Container {name} may write to "{path}" of the instance: {what}. Mount a folder of its own, or at least set readOnly to true.',
    readable: 'Container {name} can read "{path}" of the instance: {what}. Mount only the folder that it needs.',
    volume: "The volume is declared here.",
  },
  check(task, report) {
    if (task.requires("FARGATE")) return;
    for (const { container, mount, sourcePath } of hostMounts(task)) {
      const path = sourcePath.string ?? "";
      const what = isEngineSocket(path) ? undefined : givenAwayBy(path);
      const readOnly = mount.get("readOnly");
      if (what === undefined || readOnly.unknown) continue;
      const image = container.get("image").partial ?? HOLE;
      // Agents may look; and an image that is not known may be an agent's.
      if (readOnly.boolean && (image === HOLE || isHostAgent(image))) continue;
      report({
        at: mount.get("sourceVolume"),
        message: readOnly.boolean ? "readable" : "writable",
        data: { name: containerLabel(container), path, what },
        ...(readOnly.boolean && { severity: "information" as const }),
        related: [{ at: sourcePath, message: "volume" }],
      });
    }
  },
});
