import { isBareWord } from "../document/bare-word.ts";
import { replaceValue } from "../document/edit.ts";
import { HOLE } from "../document/placeholder.ts";
import { s3ArnOf, s3ObjectFault } from "../ecs/s3-object.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "environment-file-arn",
  category: "registration",
  severity: "error",
  keys: ["environmentFiles"],
  summary: "An environment file is named by something else than the ARN of an object in S3.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html",
  peers: ["cdk-preflight pf-ecs-environment-files-type", "ecspresso verify (envfile)"],
  messages: {
    form: '"{value}" is no ARN, and ECS answers "Invalid arn syntax." Write arn:aws:s3:::BUCKET/PATH.env.',
    service: '"{value}" is no ARN of an object in S3, and environment files come only from there.',
    object: '"{value}" is the ARN of a bucket. Add the object\'s path behind it: /PATH.env.',
    repair: "Write it as an ARN",
  },
  check({ containers }, report) {
    for (const container of containers) {
      for (const at of container.get("environmentFiles").items.map((file) => file.get("value"))) {
        const value = at.partial ?? "";
        const message = isBareWord(value) ? undefined : value && s3ObjectFault(value, HOLE);
        if (!message) continue;
        const arn = at.string && s3ArnOf(at.string);
        report({
          at,
          message,
          data: { value: withoutAccess(String(at.json)) },
          // Only for a text that is no ARN the server's answer is known.
          ...(message !== "form" && { severity: "warning" }),
          ...(arn && { fix: { message: "repair", safe: true, edits: () => replaceValue(at, arn) } }),
        });
      }
    }
  },
});

/** A URL without what gives access: the signature behind its path, or a password in front of its host. */
function withoutAccess(url: string): string {
  if (url.includes("@")) return `${/^[a-z\d+]{1,9}:\/\//i.exec(url)?.[0] ?? ""}…`;
  return url.split("?", 1)[0] ?? "";
}
