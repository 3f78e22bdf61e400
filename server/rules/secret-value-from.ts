import { replaceValue } from "../document/edit.ts";
import { HOLE } from "../document/placeholder.ts";
import { isSecretFieldCount, parseArn, secretFields } from "../ecs/arn.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "secret-value-from",
  category: "runtime",
  severity: "warning",
  keys: ["valueFrom"],
  summary: "A valueFrom is no ARN of a secret or parameter that the ECS agent can read.",
  source: "https://github.com/aws/amazon-ecs-agent/pull/2358",
  messages: {
    few: 'Only {count} of the three colons of :json-key:version-stage:version-id follow "{secret}", so the task cannot start. Write all three, or none.',
    many: '{count} colons follow "{secret}", and :json-key:version-stage:version-id has three, so the task cannot start. Write three, or none.',
    secret:
      "This Secrets Manager ARN is not of the form arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME, so the task cannot start.",
    parameter:
      "This Systems Manager ARN is not of the form arn:aws:ssm:REGION:ACCOUNT:parameter/NAME, so the task cannot start.",
    service:
      "valueFrom is an ARN of {service}, but values come only from Secrets Manager or the Systems Manager Parameter Store.",
    repair: "Write {value}",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const secrets = container.get("secrets").items;
      const options = container.get("logConfiguration").get("secretOptions").items;
      for (const at of [...secrets, ...options].map((secret) => secret.get("valueFrom"))) {
        const fault = faultOf(at.partial ?? "");
        if (!fault) continue;
        const value = `${String(at.json)}${fault.missing ?? ""}`;
        report({
          at,
          message: fault.message,
          data: fault.data,
          ...(fault.missing && {
            fix: { message: "repair", data: { value }, safe: true, edits: () => replaceValue(at, value) },
          }),
        });
      }
    }
  },
});

interface Fault {
  message: "few" | "many" | "secret" | "parameter" | "service";
  data: Record<string, string | number>;
  /** The colons that the value lacks. */
  missing?: string;
}

function faultOf(valueFrom: string): Fault | undefined {
  const arn = parseArn(valueFrom);
  if (!arn || arn.service.includes(HOLE)) return undefined;
  if (arn.service === "secretsmanager") {
    const fields = secretFields(arn);
    if (fields) return faultOfFields(fields);
  }
  // A placeholder may stand for more than one part of the ARN; then the rest is not where it seems to be.
  if ([arn.region, arn.account, arn.resource].some((part) => part.includes(HOLE))) return undefined;
  if (arn.service === "secretsmanager") return { message: "secret", data: {} };
  if (arn.service === "ssm")
    return arn.resource.startsWith("parameter/") ? undefined : { message: "parameter", data: {} };
  return { message: "service", data: { service: arn.service } };
}

function faultOfFields(fields: readonly string[]): Fault | undefined {
  if (isSecretFieldCount(fields.length) || fields.some((field) => field.includes(HOLE))) return undefined;
  const count = fields.length - 1;
  if (fields.length > 4) return { message: "many", data: { secret: fields[0] ?? "", count } };
  return { message: "few", data: { secret: fields[0] ?? "", count }, missing: ":".repeat(4 - fields.length) };
}
