import { replaceValue } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "windows-architecture",
  category: "registration",
  severity: "error",
  keys: ["runtimePlatform"],
  summary: "A Windows task is for ARM64, which ECS has for Linux only.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-arm64.html",
  peers: ["cdk-preflight pf-ecs-windows-arm64", "AWS Copilot (platform)"],
  messages: {
    found: 'cpuArchitecture is "ARM64", but {family} exists on ECS for X86_64 only. Make it "X86_64", or use Linux.',
    repair: "Set cpuArchitecture to X86_64",
  },
  check(task, report) {
    const platform = task.definition.get("runtimePlatform");
    const at = platform.get("cpuArchitecture");
    if (task.os !== "windows" || at.string !== "ARM64") return;
    const family = platform.get("operatingSystemFamily").string ?? "Windows";
    const fix = { message: "repair", safe: false, edits: () => replaceValue(at, "X86_64") } as const;
    // Only Fargate is known to check the pair when a definition is registered.
    const severity = task.requires("FARGATE") ? "error" : "warning";
    report({ at, severity, message: "found", data: { family }, fix });
  },
});
