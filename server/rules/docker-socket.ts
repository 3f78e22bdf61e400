import { containerLabel } from "../document/container-label.ts";
import { hostMounts } from "../document/host-mounts.ts";
import { HOLE } from "../document/placeholder.ts";
import { isHostAgent } from "../ecs/host-agents.ts";
import { isEngineSocket } from "../ecs/host-paths.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "docker-socket",
  category: "security",
  severity: "warning",
  keys: ["volumes"],
  summary: "A container mounts the socket of Docker or containerd.",
  source: "https://docs.docker.com/engine/security/#docker-daemon-attack-surface",
  messages: {
    found:
      'Container {name} mounts "{path}", and who can write to that socket is root on the instance; readOnly does not change that. Remove the mount.',
    volume: "The volume is declared here.",
  },
  check(task, report) {
    if (task.requires("FARGATE")) return;
    for (const { container, mount, sourcePath } of hostMounts(task)) {
      const path = sourcePath.string ?? "";
      if (!isEngineSocket(path)) continue;
      const image = container.get("image").partial ?? HOLE;
      // An image that is not known may be an agent's.
      if (image === HOLE || isHostAgent(image)) continue;
      report({
        at: mount.get("sourceVolume"),
        message: "found",
        data: { name: containerLabel(container), path },
        related: [{ at: sourcePath, message: "volume" }],
      });
    }
  },
});
