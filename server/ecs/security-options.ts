/**
 * The entries of `dockerSecurityOptions`, by what stands in front of the colon or the equals sign.
 * Sources: the ECS API reference, and Docker, which refuses to create a container with any other.
 */
const WITH_VALUE = ["apparmor", "label", "seccomp", "credentialspec", "writable-cgroups"] as const;
const ALONE = "no-new-privileges";

export const SECURITY_OPTIONS: readonly string[] = [ALONE, ...WITH_VALUE];

export function securityOptionFault(option: string): "unknown" | "value" | undefined {
  const [, name = "", rest] = /^([^:=]*)(?:[:=](.*))?$/s.exec(option) ?? [];
  if (name === ALONE) return undefined;
  if (!SECURITY_OPTIONS.includes(name)) return "unknown";
  return rest ? undefined : "value";
}
