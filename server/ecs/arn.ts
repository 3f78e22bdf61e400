/** Amazon Resource Names, and the two kinds of them that a `valueFrom` takes. Works on partly known strings as well. */

export interface Arn {
  partition: string;
  service: string;
  region: string;
  account: string;
  /** All behind the account, with its colons. */
  resource: string;
}

/** The parts of an ARN; undefined for a text that does not begin like one or has too few parts. */
export function parseArn(text: string): Arn | undefined {
  if (!text.startsWith("arn:")) return undefined;
  const [, partition, service, region, account, ...resource] = text.split(":");
  if (partition === undefined || service === undefined || region === undefined || account === undefined)
    return undefined;
  if (resource.length === 0) return undefined;
  return { partition, service, region, account, resource: resource.join(":") };
}

/** Behind `secret:` stand the name alone, or all four of these. */
export const SECRET_FIELDS = ["name", "json-key", "version-stage", "version-id"] as const;

/** The fields behind `secret:` of a Secrets Manager ARN, or undefined when its resource is no secret. */
export function secretFields(arn: Arn): string[] | undefined {
  return arn.resource.startsWith("secret:") ? arn.resource.split(":").slice(1) : undefined;
}

/** True when ECS can read the number of fields: the name alone, or with key, stage and id, which may be empty. */
export function isSecretFieldCount(count: number): boolean {
  return count === 1 || count === SECRET_FIELDS.length;
}
