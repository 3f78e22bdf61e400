import { isPart } from "../document/part.ts";
import type { TaskDefinition } from "../document/task.ts";
import { type Architecture, architectureOf } from "../ecs/image-architecture.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "image-architecture",
  category: "runtime",
  severity: "warning",
  summary: "An image names another processor architecture than the task runs on.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-arm64.html",
  peers: ["ecspresso verify image"],
  messages: {
    other:
      'The image is for {image} by its name, but the task runs on {task}, where its programs end with "exec format error". Take the image for {task}, or make cpuArchitecture {image}.',
    unset:
      'The image is for {image} by its name, but without a runtimePlatform Fargate runs the task on {task}, where its programs end with "exec format error". Add "cpuArchitecture": "{image}" to runtimePlatform.',
    place: "The architecture of the task is set here.",
  },
  check(task, report, context) {
    const at = task.definition.get("runtimePlatform").get("cpuArchitecture");
    const runsOn = at.absent ? fargateDefault(task, context) : (at.string as Architecture | undefined);
    if (runsOn !== "X86_64" && runsOn !== "ARM64") return;
    for (const container of task.containers) {
      const image = container.get("image");
      const named = architectureOf(image.partial ?? "");
      if (!named || named === runsOn) continue;
      const related = at.absent ? [] : [{ at, message: "place" } as const];
      report({ at: image, message: at.absent ? "unset" : "other", data: { image: named, task: runsOn }, related });
    }
  },
});

/** On instances the architecture is that of the instance the task is placed on. */
function fargateDefault(task: TaskDefinition, context: { complete: boolean }): Architecture | undefined {
  return task.requires("FARGATE") && !isPart(task, context) ? "X86_64" : undefined;
}
