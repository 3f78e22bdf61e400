import { parseArn } from "./arn.ts";

/** Why a text is no ARN of an object in S3; undefined when it is one. Works on partly known strings as well. */
export function s3ObjectFault(text: string, hole: string): "form" | "service" | "object" | undefined {
  // A placeholder in front may stand for the ARN's beginning.
  if (text.startsWith(hole)) return undefined;
  const arn = parseArn(text);
  if (!arn) return text.includes(hole) && text.startsWith("arn:") ? undefined : "form";
  if (arn.service.includes(hole) || arn.partition.includes(hole)) return undefined;
  if (arn.service !== "s3") return "service";
  return arn.resource.includes("/") || arn.resource.includes(hole) ? undefined : "object";
}

/** The ARN of the object that an s3:// address means. */
export function s3ArnOf(address: string): string | undefined {
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(address) ?? [];
  return bucket && key ? `arn:aws:s3:::${bucket}/${key}` : undefined;
}
