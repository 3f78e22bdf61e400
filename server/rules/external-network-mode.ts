import { replaceValue } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "external-network-mode",
  category: "registration",
  severity: "error",
  keys: ["networkMode"],
  summary: "A task for external instances (ECS Anywhere) has the network mode awsvpc.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html",
  peers: ["AWS CDK"],
  messages: {
    found:
      'networkMode is "awsvpc", but requiresCompatibilities has EXTERNAL, and an instance outside of AWS has no VPC. Use "bridge", "host" or "none".',
    both: 'networkMode is "awsvpc", as FARGATE wants it, but EXTERNAL does not have it. Make two task definitions of this one.',
    repair: 'Set networkMode to "bridge"',
  },
  check(task, report) {
    const at = task.definition.get("networkMode");
    if (!task.requires("EXTERNAL") || at.string !== "awsvpc") return;
    if (task.requires("FARGATE")) return report({ at, message: "both" });
    const fix = { message: "repair", safe: false, edits: () => replaceValue(at, "bridge") } as const;
    report({ at, message: "found", fix });
  },
});
