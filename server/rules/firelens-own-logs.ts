import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "firelens-own-logs",
  category: "runtime",
  severity: "warning",
  keys: ["firelensConfiguration"],
  summary: "A log router sends its own logs to itself.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  messages: {
    itself:
      "The log router logs through awsfirelens, which is itself: what it says about its own trouble is lost. Use awslogs for this container.",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const at = container.get("logConfiguration").get("logDriver");
      const isRouter = Boolean(container.get("firelensConfiguration").get("type").string);
      if (isRouter && at.string === "awsfirelens") report({ at, message: "itself" });
    }
  },
});
