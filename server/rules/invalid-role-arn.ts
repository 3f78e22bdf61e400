import { HOLE } from "../document/placeholder.ts";
import { roleFault } from "../ecs/role.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "invalid-role-arn",
  category: "registration",
  severity: "error",
  keys: ["executionRoleArn", "taskRoleArn"],
  summary: "taskRoleArn or executionRoleArn is an ARN, but not one of an IAM role.",
  source: "https://github.com/aws-samples/aws-modern-application-workshop/issues/9",
  peers: ["cfn-lint E3031"],
  messages: {
    form: '{name} is "{found}", which is no whole ARN. Write it as arn:aws:iam::<account>:role/<name>.',
    service: "{name} is an ARN of {found}, and ECS takes only IAM roles. Write arn:aws:iam::<account>:role/<name>.",
    kind: '{name} is an ARN of the kind "{found}", and a task takes on only roles. Write arn:aws:iam::<account>:role/<name>.',
    region:
      '{name} has the region "{found}", and the ARNs of IAM have none. Leave it empty: arn:aws:iam::<account>:role/<name>.',
    account: '{name} has the account "{found}", and an account id has 12 digits. Correct it.',
  },
  check({ definition }, report) {
    for (const name of ["taskRoleArn", "executionRoleArn"] as const) {
      const at = definition.get(name);
      const wrong = roleFault(at.partial ?? "", (part) => !part.includes(HOLE));
      if (wrong) report({ at, message: wrong.fault, data: { name, found: wrong.found } });
    }
  },
});
