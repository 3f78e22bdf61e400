import { isBareWord } from "../document/bare-word.ts";
import { replaceValue } from "../document/edit.ts";
import { HOLE } from "../document/placeholder.ts";
import { s3ArnOf, s3ObjectFault } from "../ecs/s3-object.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "firelens-config-arn",
  category: "registration",
  severity: "error",
  keys: ["firelensConfiguration"],
  summary: "A log router's configuration in S3 is named by something else than an ARN.",
  source: "https://github.com/aws/aws-cli/issues/7147",
  messages: {
    form: 'config-file-value is no ARN, and with config-file-type "s3" ECS answers "Invalid arn syntax." Write arn:aws:s3:::BUCKET/PATH.',
    repair: "Write it as an ARN",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const options = container.get("firelensConfiguration").get("options");
      const at = options.get("config-file-value");
      const value = at.partial ?? "";
      if (options.get("config-file-type").string !== "s3" || !value || isBareWord(value)) continue;
      if (s3ObjectFault(value, HOLE) !== "form") continue;
      const arn = at.string && s3ArnOf(at.string);
      report({
        at,
        message: "form",
        ...(arn && { fix: { message: "repair", safe: true, edits: () => replaceValue(at, arn) } }),
      });
    }
  },
});
