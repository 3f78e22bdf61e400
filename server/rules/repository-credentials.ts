import { HOLE } from "../document/placeholder.ts";
import { parseArn } from "../ecs/arn.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "repository-credentials",
  category: "runtime",
  severity: "warning",
  keys: ["repositoryCredentials"],
  summary: "The credentials of a private registry are not a secret of Secrets Manager.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RepositoryCredentials.html",
  messages: {
    service:
      "credentialsParameter is an ARN of {service}, but a registry's credentials come only from Secrets Manager. Put them there and name that secret.",
    secret: "credentialsParameter is not of the form arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME.",
    blank: "credentialsParameter has a blank in it, and neither an ARN nor a secret's name has one.",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const at = container.get("repositoryCredentials").get("credentialsParameter");
      const fault = faultOf(at.partial ?? "");
      if (fault) report({ at, ...fault });
    }
  },
});

function faultOf(
  value: string,
): { message: "service" | "secret" | "blank"; data?: Record<string, string> } | undefined {
  if (/\s/.test(value)) return { message: "blank" };
  const arn = parseArn(value);
  if (!arn || [arn.service, arn.region, arn.account].some((part) => part.includes(HOLE))) return undefined;
  if (arn.service !== "secretsmanager") return { message: "service", data: { service: arn.service } };
  return arn.resource.startsWith("secret:") || arn.resource.startsWith(HOLE) ? undefined : { message: "secret" };
}
