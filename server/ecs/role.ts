/**
 * The ARNs that a task's roles may have: arn:<partition>:iam::<account>:role/<path and name>.
 * For anything else ECS answers "Role is not valid". Works on partly known ARNs: `isKnown` tells of a part whether it is.
 */
import { parseArn } from "./arn.ts";

export interface RoleFault {
  fault: "form" | "service" | "region" | "account" | "kind";
  /** What stands there instead. */
  found: string;
}

/** What people paste instead of a role's ARN; an unknown word may be a template's. */
const NO_ROLES = ["user", "policy", "group", "instance-profile", "root", "server-certificate", "mfa"];

/** What is surely wrong with the ARN of a role; undefined for a mere name and for what may be right. */
export function roleFault(text: string, isKnown: (part: string) => boolean): RoleFault | undefined {
  if (!text.startsWith("arn:")) return undefined;
  const arn = parseArn(text);
  if (!arn) return isKnown(text) ? { fault: "form", found: text } : undefined;
  const { service, region, account, resource } = arn;
  if (isKnown(service) && service !== "iam" && service !== "") return { fault: "service", found: service };
  const kind = resource.split("/", 1)[0] ?? "";
  if (NO_ROLES.includes(kind)) return { fault: "kind", found: kind };
  if (isKnown(region) && region !== "") return { fault: "region", found: region };
  if (/^\d+$/.test(account) && account.length !== 12 && !isDummy(account)) return { fault: "account", found: account };
  return kind === "role" && /^role\/?$/.test(resource) ? { fault: "form", found: text } : undefined;
}

/** True for the ARN of a role that an AWS service made for itself. */
export function isServiceLinkedRole(text: string): boolean {
  return /^arn:[^:]*:iam:[^:]*:[^:]*:role\/aws-service-role\//.test(text);
}

/** 111111, 1234567890: what people write where an account will stand. */
function isDummy(account: string): boolean {
  return (
    /^(\d)\1*$/.test(account) || "012345678901234567890".includes(account) || "12345678910111213".includes(account)
  );
}
