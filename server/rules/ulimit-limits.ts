import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "ulimit-limits",
  category: "registration",
  severity: "error",
  keys: ["ulimits"],
  summary: "The soft limit of a ulimit is higher than its hard limit.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html",
  peers: ["cdk-preflight pf-ecs-ulimit-soft-over-hard"],
  messages: {
    over: "The softLimit {soft} of {name} is higher than its hardLimit {hard}, and ECS rejects that. Lower the one or raise the other.",
    hard: "The hardLimit is set here.",
  },
  check({ containers }, report) {
    for (const container of containers) {
      for (const ulimit of container.get("ulimits").items) {
        const [at, hardLimit] = [ulimit.get("softLimit"), ulimit.get("hardLimit")];
        const [soft, hard] = [at.number, hardLimit.number];
        // -1 stands for "unlimited"; how ECS compares that is not known.
        if (soft === undefined || hard === undefined || hard < 0 || soft <= hard) continue;
        const data = { soft, hard, name: ulimit.get("name").string || "this ulimit" };
        report({ at, message: "over", data, related: [{ at: hardLimit, message: "hard" }] });
      }
    }
  },
});
