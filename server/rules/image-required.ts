import { containerLabel } from "../document/container-label.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "image-required",
  category: "registration",
  severity: "error",
  summary: "A container has no image.",
  source: "https://github.com/aws/aws-cli/issues/5924",
  peers: ["cfn-lint E3003"],
  messages: {
    missing:
      "Container {container} has no image, and ECS registers none without. Add one, or let the pipeline render it.",
    empty:
      "The image of container {container} is empty, and ECS registers none without. Name one, or let the pipeline render it.",
  },
  check({ containers }, report, { complete }) {
    for (const container of containers) {
      const image = container.get("image");
      if (!image.absent && image.string !== "") continue;
      report({
        at: image,
        message: image.absent ? "missing" : "empty",
        data: { container: containerLabel(container) },
        // amazon-ecs-render-task-definition and its like put the image in, so a gap is what their files should have.
        severity: complete ? "error" : "hint",
      });
    }
  },
});
