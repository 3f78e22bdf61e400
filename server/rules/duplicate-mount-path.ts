import { repeated } from "../document/repeated.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "duplicate-mount-path",
  category: "registration",
  severity: "error",
  keys: ["mountPoints"],
  summary: "A container mounts two volumes at the same path.",
  source: "https://github.com/mapbox/ecs-watchbot/issues/254",
  messages: {
    repeated:
      'This container already mounts a volume at "{path}", and ECS wants the paths of its mount points to be unique. Remove one, or mount it elsewhere.',
    first: 'The first mount at "{path}".',
  },
  check(task, report) {
    for (const container of task.containers) {
      const paths = container.get("mountPoints").items.map((mount) => mount.get("containerPath"));
      for (const { field, first } of repeated(paths, (path) => path.string || undefined)) {
        const data = { path: field.string ?? "" };
        report({ at: field, message: "repeated", data, related: [{ at: first, message: "first", data }] });
      }
    }
  },
});
