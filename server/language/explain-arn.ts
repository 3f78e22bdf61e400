import { type Arn, parseArn, secretFields } from "../ecs/arn.ts";
import { code, facts } from "./markdown.ts";

const SERVICES: Readonly<Record<string, string>> = {
  secretsmanager: "Secrets Manager",
  ssm: "Systems Manager (Parameter Store)",
  iam: "IAM",
  s3: "S3",
  kms: "KMS",
  logs: "CloudWatch Logs",
  elasticfilesystem: "EFS",
  s3files: "S3 Files",
  ecs: "ECS",
  fsx: "FSx",
};

/** An ARN taken apart; undefined for a text that is none. */
export function explainArn(text: string): string | undefined {
  const arn = parseArn(text);
  if (!arn) return undefined;
  return facts([
    ["Service", Object.hasOwn(SERVICES, arn.service) ? SERVICES[arn.service] : code(arn.service)],
    ...resourceOf(arn),
    ["Region", arn.region === "" ? undefined : code(arn.region)],
    ["Account", arn.account === "" ? undefined : code(arn.account)],
  ]);
}

/** What a `valueFrom` without an ARN names. */
export function explainParameter(name: string): string {
  return `The parameter ${code(name)} of the Parameter Store, in the region and the account of the task.`;
}

function resourceOf(arn: Arn): [string, string | undefined][] {
  const fields = arn.service === "secretsmanager" ? secretFields(arn) : undefined;
  if (fields) return secretOf(fields);
  const [kind = "", ...rest] = arn.resource.split("/");
  if (arn.service === "iam" && rest.length > 0) return [[capitalized(kind), code(rest.join("/"))]];
  if (arn.service === "ssm" && kind === "parameter") return [["Parameter", code(`/${rest.join("/")}`)]];
  if (arn.service === "s3" && rest.length > 0)
    return [
      ["Bucket", code(kind)],
      ["Object", code(rest.join("/"))],
    ];
  return [["Resource", code(arn.resource)]];
}

function secretOf([name = "", key, stage, id]: readonly string[]): [string, string | undefined][] {
  const version = id ? `of id ${code(id)}` : `${code(stage || "AWSCURRENT")}${stage ? "" : ", as none is named"}`;
  return [
    ["Secret", code(name)],
    ["JSON key", key ? code(key) : "none, so the container gets the whole secret"],
    ["Version", version],
  ];
}

function capitalized(kind: string): string {
  return kind === "" ? "Resource" : kind[0]?.toUpperCase() + kind.slice(1);
}
