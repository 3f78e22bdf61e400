/** The regions that a task definition names: of its images, its secrets and its logs. */
import { parseArn } from "../ecs/arn.ts";
import { privateEcr } from "../ecs/image-reference.ts";
import type { Field } from "./field.ts";
import type { TaskDefinition } from "./task.ts";

export interface RegionMention {
  at: Field;
  kind: "image" | "secret" | "log group";
  region: string;
  /** Undefined for a log group, and where it is not known. */
  account?: string;
}

const REGION = /^[a-z]{2}(?:-[a-z]+){1,2}-\d$/;

/** Each place that surely names a region, in the order of the text. */
export function regionsIn({ containers }: TaskDefinition): RegionMention[] {
  return containers
    .flatMap((container) => {
      const logs = container.get("logConfiguration");
      const options = logs.get("options") as Field<Record<string, string>>;
      const secrets = [...container.get("secrets").items, ...logs.get("secretOptions").items];
      const ecr = privateEcr(container.get("image").partial ?? "");
      return [
        mention(container.get("image"), "image", ecr?.region, ecr?.account),
        ...secrets.map((secret) => fromArn(secret.get("valueFrom"))),
        fromArn(container.get("repositoryCredentials").get("credentialsParameter")),
        mention(options.get("awslogs-region"), "log group", options.get("awslogs-region").string),
      ];
    })
    .filter((each) => each !== undefined);
}

function fromArn(at: Field<string>): RegionMention | undefined {
  const arn = parseArn(at.partial ?? "");
  return mention(at, "secret", arn?.region, arn?.account);
}

function mention(
  at: Field,
  kind: RegionMention["kind"],
  region: string | undefined,
  account?: string,
): RegionMention | undefined {
  if (region === undefined || !REGION.test(region)) return undefined;
  return { at, kind, region, ...(account !== undefined && /^\d{12}$/.test(account) && { account }) };
}
