import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "firelens-router",
  category: "registration",
  severity: "error",
  keys: ["logDriver"],
  summary: "A container logs through awsfirelens, and no container of the task is the log router.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  messages: {
    missing:
      "This container logs through awsfirelens, but no container has a firelensConfiguration to take its logs. Add a log router container.",
    another: "This one logs through awsfirelens as well.",
  },
  check({ definition, containers }, report) {
    const list = definition.get("containerDefinitions");
    if (!list.complete || containers.length !== list.items.length) return;
    if (containers.some((container) => !container.get("firelensConfiguration").absent)) return;
    const [first, ...others] = containers
      .map((container) => container.get("logConfiguration").get("logDriver"))
      .filter((driver) => driver.string === "awsfirelens");
    if (!first) return;
    report({ at: first, message: "missing", related: others.map((at) => ({ at, message: "another" })) });
  },
});
