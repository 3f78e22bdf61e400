import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "unmounted-launch-volume",
  category: "registration",
  severity: "error",
  keys: ["configuredAtLaunch"],
  summary: "A volume that is configured at launch is mounted by no container.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-ebs-config.html",
  peers: ["cdk-preflight pf-ecs-volume-not-referenced"],
  messages: {
    found:
      'volume "{name}" is configured at launch, but no container mounts it, and ECS refuses that. Add a mount point with "sourceVolume": "{name}", or remove the volume.',
  },
  check(task, report) {
    const list = task.definition.get("containerDefinitions");
    if (!list.complete || task.containers.length !== list.items.length) return;
    const mountPoints = task.containers.map((container) => container.get("mountPoints"));
    const mounted = mountPoints.flatMap(({ items }) => items.map((item) => item.get("sourceVolume")));
    if (!mountPoints.every((each) => each.complete) || mounted.some((name) => name.unknown)) return;
    for (const volume of task.definition.get("volumes").items) {
      const at = volume.get("name");
      if (volume.get("configuredAtLaunch").boolean !== true || !at.string) continue;
      if (mounted.every((name) => name.string !== at.string))
        report({ at, message: "found", data: { name: at.string } });
    }
  },
});
