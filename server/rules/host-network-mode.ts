import { replaceValue } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "host-network-mode",
  category: "security",
  severity: "warning",
  keys: ["networkMode"],
  summary: "The containers of a task share the network of their host.",
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  peers: ["ECS.17", "KICS 027a4b7a", "terrascan AC_AWS_0088"],
  messages: {
    found:
      'networkMode is "host", so the containers reach all that listens on the instance, its metadata and its role included. Use "awsvpc" or "bridge".',
    repair: 'Set networkMode to "awsvpc"',
  },
  check(task, report) {
    const at = task.definition.get("networkMode");
    // Where it is refused anyway, the rules on Fargate and Windows say so.
    if (at.string !== "host" || task.requires("FARGATE") || task.os === "windows") return;
    const fix = { message: "repair", safe: false, edits: () => replaceValue(at, "awsvpc") } as const;
    report({ at, message: "found", ...(!task.requires("EXTERNAL") && { fix }) });
  },
});
