/** `user` of a Linux container: user, uid, user:group, uid:gid, uid:group or user:gid. */

export function userFault(user: string): "blank" | "colons" | "empty" | "negative" | undefined {
  if (/\s/.test(user)) return "blank";
  const parts = user.split(":");
  if (parts.length > 2) return "colons";
  if (parts.some((part) => part === "")) return "empty";
  return parts.some((part) => /^-\d/.test(part)) ? "negative" : undefined;
}

/** True when the user is a number, which needs no /etc/passwd to be understood. */
export function isNumericUser(user: string): boolean {
  return /^\d+(?::.*)?$/.test(user);
}
