/** A container's health check: the ranges of its numbers, and which commands are never run. */

export interface HealthCheckRange {
  name: "interval" | "timeout" | "retries" | "startPeriod";
  least: number;
  most: number;
  /** Up to here the documentation and the CDK contradict each other: nothing is claimed. */
  doubtful?: number;
  unit: string;
  /** What counts when the field is left out. */
  otherwise: string;
}

export const HEALTH_CHECK_RANGES: readonly HealthCheckRange[] = [
  { name: "interval", least: 5, most: 300, unit: "seconds", otherwise: "30" },
  { name: "timeout", least: 2, most: 60, doubtful: 120, unit: "seconds", otherwise: "5" },
  { name: "retries", least: 1, most: 10, unit: "retries", otherwise: "3" },
  { name: "startPeriod", least: 0, most: 300, unit: "seconds", otherwise: "none" },
];

export interface HealthCheckFault {
  kind: "kind" | "spelling" | "nothing" | "empty" | "shell" | "blanks" | "rest";
  /** The entry at fault; -1 for the list itself. */
  index: number;
  /** What was found there. */
  found: string;
  /** The whole command as it was probably meant. */
  repaired?: string[];
}

type Words = readonly (string | undefined)[];

/** What is wrong with a health check's command, or undefined. A word that is undefined is not known. */
export function faultOfHealthCheck(words: Words, os: "windows" | "linux" | undefined): HealthCheckFault | undefined {
  const [first, ...rest] = words;
  if (words.length === 0) return { kind: "empty", index: -1, found: "" };
  if (first === undefined || first === "NONE") return undefined;
  if (first === "CMD" || first === "CMD-SHELL") {
    if (rest.length === 0) return { kind: "nothing", index: 0, found: first };
    return first === "CMD" ? faultOfExec(rest, os) : faultOfShell(rest);
  }
  const right = first.trim().toUpperCase().replace("_", "-");
  if (right === "CMD" || right === "CMD-SHELL") {
    return { kind: "spelling", index: 0, found: first, ...repair(rest, (known) => [right, ...known]) };
  }
  // AWS's own examples have ["/healthcheck"], so one path alone is left in peace.
  if (rest.length === 0 && /^(?:\/\S*)?$/.test(first)) return undefined;
  const prefix = rest.length === 0 ? "CMD-SHELL" : "CMD";
  return { kind: "kind", index: 0, found: first, ...repair(words, (known) => [prefix, ...known]) };
}

/** Behind CMD stand a program and its arguments, as they are. */
function faultOfExec(rest: Words, os: string | undefined): HealthCheckFault | undefined {
  const asShell = repair(rest, (known) => ["CMD-SHELL", known.join(" ")]);
  const operator = rest.findIndex((word) => word !== undefined && ["||", "&&", "|"].includes(word));
  // sh -c "…" may take an operator as an argument of its script.
  if (operator >= 0 && !rest.includes("-c")) {
    return { kind: "shell", index: operator + 1, found: rest[operator] ?? "", ...asShell };
  }
  const only = rest.length === 1 ? (rest[0] ?? "") : "";
  const inside = /\s(\|\||&&|\|)\s/.exec(only)?.[1];
  if (inside) return { kind: "shell", index: 1, found: inside, ...asShell };
  return os === "linux" && /\S\s+\S/.test(only) ? { kind: "blanks", index: 1, found: only, ...asShell } : undefined;
}

/** Behind CMD-SHELL stands one script; the shell takes more of them for its parameters. */
function faultOfShell(rest: Words): HealthCheckFault | undefined {
  if (rest.length < 2 || rest[0] === undefined) return undefined;
  const joined = repair(rest, (known) => ["CMD-SHELL", known.join(" ")]);
  return { kind: "rest", index: 2, found: rest[1] ?? "", ...joined };
}

function repair(words: Words, write: (known: string[]) => string[]): { repaired?: string[] } {
  const known = words.filter((word) => word !== undefined);
  return known.length === words.length ? { repaired: write(known) } : {};
}
