import { HOLE } from "../document/placeholder.ts";
import { isLogGroupName } from "../ecs/log-values.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "awslogs-group-name",
  category: "runtime",
  severity: "warning",
  keys: ["awslogs-group"],
  summary: "awslogs-group is no name that a log group can have.",
  source: "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html",
  peers: ["cfn-lint E3046"],
  messages: {
    characters:
      '"{name}" cannot be the name of a log group, which has only letters, digits and . - _ / #. The container does not start without its log group.',
    arn: "awslogs-group is an ARN, and the log driver takes the name of the log group, so it finds none. Write what stands behind log-group:.",
    length: "The name of the log group has {length} characters, and it can have at most 512.",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const logs = container.get("logConfiguration");
      const at = logs.get("options").get("awslogs-group");
      const name = at.partial?.replaceAll(HOLE, "x");
      if (logs.get("logDriver").string !== "awslogs" || !name || isLogGroupName(name)) continue;
      if (name.startsWith("arn:")) report({ at, message: "arn" });
      else if (name.length > 512) report({ at, message: "length", data: { length: name.length } });
      else report({ at, message: "characters", data: { name: String(at.json) } });
    }
  },
});
