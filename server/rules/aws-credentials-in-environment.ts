import { credentialKind, isSecretName, isStandIn } from "../ecs/credentials.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "aws-credentials-in-environment",
  category: "security",
  severity: "warning",
  keys: ["environment", "secrets"],
  summary: "A container gets AWS or registry credentials by environment variables instead of a role.",
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8",
  peers: ["ECS.8", "CT.ECS.PR.12", "ecs-no-environment-secrets", "trivy AWS-0036"],
  messages: {
    plain:
      "{name} stands in environment, where everyone can read it who sees the task definition. Give the task a taskRoleArn, or move it to secrets.",
    shadow:
      "{name} comes from secrets, and the AWS SDKs take it before the task's role, so taskRoleArn is never used. Remove it, and give the role the rights.",
  },
  check({ definition, containers }, report) {
    const hasRole = definition.get("taskRoleArn").present && definition.get("taskRoleArn").string !== "";
    for (const container of containers) {
      for (const entry of container.get("environment").items) {
        const name = entry.get("name").string ?? "";
        const value = entry.get("value").string ?? "";
        if (NAMES.has(name) && value && !isStandIn(value) && !isToldElsewhere(name, value)) {
          report({ at: entry.get("name"), message: "plain", data: { name } });
        }
      }
      const key = container.get("secrets").items.find((entry) => entry.get("name").string === "AWS_ACCESS_KEY_ID");
      if (key && hasRole) {
        report({
          at: key.get("name"),
          message: "shadow",
          data: { name: "AWS_ACCESS_KEY_ID" },
          severity: "information",
        });
      }
    }
  },
});

const NAMES: ReadonlySet<string> = new Set([
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "ECS_ENGINE_AUTH_DATA",
]);

/** By plaintext-secret, which knows their forms, or by plaintext-password, which knows names. */
function isToldElsewhere(name: string, value: string): boolean {
  return credentialKind(name, value) !== undefined || /EXAMPLE(?:KEY)?$/.test(value) || isSecretName(name);
}
