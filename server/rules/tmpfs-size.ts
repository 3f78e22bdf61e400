import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "tmpfs-size",
  category: "registration",
  severity: "error",
  keys: ["tmpfs"],
  summary: "A tmpfs mount has no size above zero.",
  source: "https://github.com/aws/amazon-ecs-agent/issues/2226",
  messages: {
    size: 'The size of the tmpfs at "{path}" is {size}, and ECS takes only whole numbers of MiB from 1 on.',
  },
  check({ containers }, report) {
    for (const container of containers) {
      for (const tmpfs of container.get("linuxParameters").get("tmpfs").items) {
        const [at, path] = [tmpfs.get("size"), tmpfs.get("containerPath").string];
        // Without a path it is the skeleton of the CLI.
        if (!path || at.number === undefined || at.number > 0) continue;
        report({ at, message: "size", data: { path, size: at.number } });
      }
    }
  },
});
