import { credentialKind } from "../ecs/credentials.ts";
import type { Field } from "./field.ts";
import { parse } from "./parse.ts";

/** Wide on purpose: hiding too much costs a glance into the file, showing too much costs a password. */
const NAMES_A_SECRET = /pass|pwd|secret|token|key|cred|auth|private|dsn|salt|cert/i;
const HAS_PASSWORD = /:\/\/[^/\s:@]*:[^/\s@]+@/;
const HIDDEN = "\u2022";

/**
 * A text for logs and terminals: what may be a secret in it is hidden by as many dots, so that every position stays.
 * Hidden are environment values and options whose name speaks of a secret, and values that are credentials by their form.
 */
export function withoutSecrets(text: string): string {
  const { root } = parse(text);
  let shown = text;
  for (const { start, end } of root ? secretsIn(root) : []) {
    shown = shown.slice(0, start) + HIDDEN.repeat(end - start) + shown.slice(end);
  }
  return shown;
}

function secretsIn(field: Field): Field[] {
  const inside = field.children.flatMap(secretsIn);
  if (field.kind !== "string" && field.kind !== "number") return inside;
  return isSecret(field) ? [field] : [];
}

function isSecret(field: Field): boolean {
  const value = String(field.json);
  const name = nameOf(field);
  if (value === "" || name === undefined) return false;
  return NAMES_A_SECRET.test(name) || HAS_PASSWORD.test(value) || credentialKind(name, value) !== undefined;
}

/** What a value is called: by the entry's `name` in an environment, by the key in a map of options or labels. */
function nameOf(field: Field): string | undefined {
  const { parent } = field;
  if (field.name === "value" && parent?.parent?.name === "environment") {
    const name = parent.children.find((child) => child.name === "name");
    return String(name?.json ?? "secret");
  }
  const isMap = parent?.name === "options" || parent?.name === "dockerLabels" || parent?.name === "driverOpts";
  return isMap ? String(field.name) : undefined;
}
