/** True for an IPv4 or IPv6 address. */
export function isIpAddress(text: string): boolean {
  return isIpv4(text) || isIpv6(text);
}

function isIpv4(text: string): boolean {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  const address = text.replace(/%[\w.-]+$/, ""); // a zone: fe80::1%eth0
  if (!/^[0-9a-f:.]+$/i.test(address) || address.split("::").length > 2) return false;
  const groups = address.split(":");
  const last = groups.at(-1) ?? "";
  const words = last.includes(".") ? groups.slice(0, -1) : groups;
  if (last.includes(".") && !isIpv4(last)) return false;
  if (!words.every((word) => word.length <= 4)) return false;
  const count = groups.length + (last.includes(".") ? 1 : 0);
  return address.includes("::") ? count <= 9 : count === 8 && words.every((word) => word !== "");
}
