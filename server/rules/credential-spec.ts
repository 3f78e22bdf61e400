import { isBareWord } from "../document/bare-word.ts";
import { HOLE } from "../document/placeholder.ts";
import { parseArn } from "../ecs/arn.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "credential-spec",
  category: "runtime",
  severity: "warning",
  keys: ["credentialSpecs"],
  summary: "A credential spec is in a form that the ECS agent does not read.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  messages: {
    prefix:
      "credentialSpecs takes credentialspec: or credentialspecdomainless: and an ARN behind it, and this has neither prefix.",
    arn: "Behind {prefix} stands no ARN of a Systems Manager parameter or an object in S3, so the agent finds no credential spec.",
  },
  check({ containers }, report) {
    for (const container of containers) {
      for (const at of container.get("credentialSpecs").items) {
        const value = at.partial ?? "";
        if (!value || value.startsWith(HOLE) || isBareWord(value)) continue;
        const [, prefix, rest] = /^(credentialspec(?:domainless)?:)(.*)$/is.exec(value) ?? [];
        if (prefix === undefined || rest === undefined) report({ at, message: "prefix" });
        else if (!isPlace(rest)) report({ at, message: "arn", data: { prefix } });
      }
    }
  },
});

/** An ARN of SSM or S3, a file on the instance (which domain-joined Windows instances take), or a placeholder. */
function isPlace(text: string): boolean {
  if (text.startsWith(HOLE) || text.startsWith("file://")) return true;
  const service = parseArn(text)?.service;
  return service !== undefined && (service === "ssm" || service === "s3" || service.includes(HOLE));
}
