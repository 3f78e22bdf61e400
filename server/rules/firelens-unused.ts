import { isPart } from "../document/part.ts";
import type { TaskDefinition } from "../document/task.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "firelens-unused",
  category: "registration",
  severity: "error",
  keys: ["firelensConfiguration"],
  summary: "A task has a log router, and no container sends it logs.",
  source: "https://github.com/aws/amazon-cloudwatch-logs-for-fluent-bit/issues/20",
  messages: {
    unused:
      "This container is a log router, but no container logs through awsfirelens, and ECS rejects that. Set a container's logDriver to awsfirelens, or remove firelensConfiguration.",
  },
  check(task, report, context) {
    if (isPart(task, context) || !isWhole(task)) return;
    const drivers = task.containers.map((container) => container.get("logConfiguration").get("logDriver"));
    if (drivers.some((driver) => driver.unknown || driver.string === "awsfirelens")) return;
    const routers = task.containers.map((container) => container.get("firelensConfiguration"));
    const at = routers.find((router) => router.get("type").string);
    if (at) report({ at, on: "key", message: "unused" });
  },
});

/** Where only containers stand in the file, a router alone is most likely put together with others. */
function isWhole({ definition, containers }: TaskDefinition): boolean {
  const list = definition.get("containerDefinitions");
  const known = list.complete && containers.length === list.items.length;
  return known && (definition.get("family").present || containers.length > 1);
}
