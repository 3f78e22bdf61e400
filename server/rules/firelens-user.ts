import { replaceValue } from "../document/edit.ts";
import { isNumericUser, userFault } from "../ecs/user.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "firelens-user",
  category: "runtime",
  severity: "warning",
  keys: ["firelensConfiguration"],
  summary: "A log router's user is a name instead of a number.",
  source: "https://github.com/cloudposse/terraform-aws-ecs-container-definition/pull/97",
  messages: {
    name: 'The log router\'s user is "{user}", and ECS takes only a number there: "0", or a UID with FireLens\'s non-root mode.',
    repair: 'Write "0"',
  },
  check({ containers }, report) {
    for (const container of containers) {
      const at = container.get("user");
      const user = at.string;
      if (!user || !container.get("firelensConfiguration").get("type").string) continue;
      // Of what is no user at all container-user tells.
      if (isNumericUser(user) || userFault(user)) continue;
      const fix = { message: "repair", safe: user === "root", edits: () => replaceValue(at, "0") } as const;
      report({ at, message: "name", data: { user }, ...(user === "root" && { fix }) });
    }
  },
});
