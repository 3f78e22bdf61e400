import type { Container } from "../document/task.ts";
import { lackedBy, toolOf } from "../ecs/image-tools.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "health-check-tool",
  category: "runtime",
  severity: "warning",
  keys: ["healthCheck"],
  summary: "A health check needs a program that the image is known not to have.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html",
  messages: {
    shell:
      "CMD-SHELL runs the health check in a shell, and {image} has none, so the container is never healthy. Use CMD with a program of the image.",
    tool: "The health check runs {tool}, which {image} does not have, so the container is never healthy. Use a program of the image, or install {tool} in an image of your own.",
  },
  check({ containers, os }, report) {
    if (os === "windows") return;
    for (const container of containers) {
      const command = container.get("healthCheck").get("command");
      const words = command.items.map((item) => item.string ?? "");
      const image = container.get("image").string ?? "";
      const lacks = lackedBy(image);
      if (lacks.length === 0 || !command.complete || mayInstall(container)) continue;
      const found = toolOf(words);
      const at = command.items[found?.index ?? 0];
      if (words[0] === "CMD-SHELL" && lacks.includes("shell")) {
        report({ at: command.items[0] ?? command, message: "shell", data: { image } });
      } else if (at && found && lacks.includes(found.tool)) {
        report({ at, message: "tool", data: { tool: found.tool, image } });
      }
    }
  },
});

/** A script of the container's own may install what the image lacks, or a volume may bring it. */
function mayInstall(container: Container): boolean {
  const words = [...container.get("entryPoint").items, ...container.get("command").items];
  const installs = words.some((word) => !word.known || /\b(?:apt(?:-get)?|apk|curl|wget)\b/.test(word.string ?? ""));
  return installs || container.get("mountPoints").items.length > 0 || container.get("volumesFrom").items.length > 0;
}
