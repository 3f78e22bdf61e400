/** Which ports of the own container a health check asks. */

const HOST = String.raw`(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])`;
const END = String.raw`(?=[/\s"'?#;)]|$)`;
const URL = new RegExp(String.raw`\b(https?)://${HOST}(?::(\d{1,5}))?${END}`, "g");
const ADDRESS = new RegExp(String.raw`(?:^|[\s"'=])${HOST}:(\d{1,5})${END}`, "g");
const NETCAT = new RegExp(String.raw`\bnc\s+(?:-\w+\s+){0,5}${HOST}\s+(\d{1,5})\b`, "g");

/** Ports on which well-known programs answer health checks and nothing else, so that nobody maps them. */
const HEALTH_PORTS: ReadonlySet<number> = new Set([2020, 2024, 8006, 9901, 9990, 13_133, 15_000, 15_020, 15_021]);

/** The ports; none when the script asks something that is no port, or a known health port. */
export function askedPorts(script: string): number[] {
  const found = [
    ...[...script.matchAll(URL)].map(([, scheme, port]) => Number(port ?? (scheme === "https" ? 443 : 80))),
    ...[...script.matchAll(ADDRESS)].map(([, port]) => Number(port)),
    ...[...script.matchAll(NETCAT)].map(([, port]) => Number(port)),
  ];
  return found.some((port) => HEALTH_PORTS.has(port)) ? [] : [...new Set(found)];
}
