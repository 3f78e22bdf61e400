import { isServiceLinkedRole } from "../ecs/role.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "service-linked-role",
  category: "runtime",
  severity: "warning",
  keys: ["executionRoleArn", "taskRoleArn"],
  summary: "A task is given a service-linked role, which only an AWS service can take on.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using-service-linked-roles.html",
  messages: {
    found:
      "{name} is a service-linked role, which trusts the AWS service that made it and not ecs-tasks.amazonaws.com. Write a role made for tasks, such as {example}.",
  },
  check({ definition }, report) {
    for (const name of ["taskRoleArn", "executionRoleArn"] as const) {
      const at = definition.get(name);
      if (!isServiceLinkedRole(at.partial ?? "")) continue;
      report({ at, message: "found", data: { name, example: EXAMPLES[name] } });
    }
  },
});

const EXAMPLES = { taskRoleArn: "one for this application", executionRoleArn: "ecsTaskExecutionRole" };
