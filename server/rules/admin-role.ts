import { HOLE } from "../document/placeholder.ts";
import { isAdminRole, roleName } from "../ecs/admin-role.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "admin-role",
  category: "security",
  severity: "information",
  keys: ["executionRoleArn", "taskRoleArn"],
  summary: "A task runs with a role that by its name may do everything in the account.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-roles.html",
  messages: {
    taskRoleArn:
      'taskRoleArn is "{role}", by its name a role that may do everything in the account, and every process of the task has it. Make a role with the rights this task needs.',
    executionRoleArn:
      'executionRoleArn is "{role}", by its name a role that may do everything in the account; ECS needs it only for images, secrets and logs. Make a role for that.',
  },
  check({ definition }, report) {
    for (const field of ["taskRoleArn", "executionRoleArn"] as const) {
      const at = definition.get(field);
      const role = roleName(at.partial ?? "");
      if (role && !role.includes(HOLE) && isAdminRole(role)) report({ at, message: field, data: { role } });
    }
  },
});
