import { isBareWord } from "../document/bare-word.ts";
import { isGpuValue } from "../ecs/devices.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "gpu-value",
  category: "runtime",
  severity: "warning",
  keys: ["resourceRequirements"],
  summary: "A container asks for GPUs without a number of them that ECS can give.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html",
  messages: {
    other: 'The number of GPUs is "{value}", and ECS takes a whole number from "1" on, or "ALL".',
    missing: 'The container asks for GPUs, but not for how many. Add "value": "1", or a sharingStrategy.',
    shared: "The GPU has a value and a sharingStrategy, and the one excludes the other. Remove one of them.",
  },
  check(task, report) {
    // No GPU can be had there: fargate-unsupported-parameter says so.
    if (task.requires("FARGATE")) return;
    for (const container of task.containers) {
      for (const requirement of container.get("resourceRequirements").items) {
        if (requirement.get("type").string !== "GPU") continue;
        const [at, sharing] = [requirement.get("value"), requirement.get("sharingStrategy")];
        const value = at.string;
        if (sharing.present) {
          if (value && !sharing.unknown) report({ at, message: "shared" });
        } else if (at.absent) report({ at, message: "missing" });
        else if (value && !isGpuValue(value) && !isBareWord(value)) report({ at, message: "other", data: { value } });
      }
    }
  },
});
