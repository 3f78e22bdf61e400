import { defineRule } from "../engine/rule.ts";
import { otherNames, unknownName } from "../engine/unknown-name.ts";

export default defineRule({
  id: "unknown-volumes-from",
  category: "registration",
  severity: "error",
  keys: ["volumesFrom"],
  summary: "A container takes over the volumes of one that the task does not have.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html",
  peers: ["cdk-preflight pf-ecs-volumesfrom-source-container-missing"],
  messages: {
    empty:
      "sourceContainer is empty and names no container. Name one of the task, or remove this entry of volumesFrom.",
    unknown:
      'No container of this task is named "{name}", so it has no volumes to take over. Name one of the task, or remove the entry.',
    similar:
      'No container of this task is named "{name}", so it has no volumes to take over. Did you mean "{suggestion}"?',
    replace: 'Take the volumes of "{suggestion}"',
  },
  check(task, report) {
    for (const container of task.containers) {
      for (const entry of container.get("volumesFrom").items) {
        const at = entry.get("sourceContainer");
        const name = at.string;
        if (name === undefined || !task.lacksContainer(name)) continue;
        if (name === "") report({ at, message: "empty" });
        else report(unknownName(at, name, otherNames(task, container)));
      }
    }
  },
});
