import { credentialKind, isSecretName } from "../ecs/credentials.ts";
import type { Field } from "./field.ts";
import { parse } from "./parse.ts";

const HIDDEN = "\u2022";
/** Wide on purpose: hiding too much costs a glance into the file, showing too much costs a password. */
const NAMES_A_SECRET = /pass|pwd|secret|token|key|cred|auth|private|dsn|salt|cert/i;
/** `--password=x`, `PASSWORD=x`, `?X-Amz-Signature=x`, `Authorization: x`, `{"password": "x"}` within a string. */
const SETS_A_SECRET =
  /(?:pass|pwd|secret|token|key|cred|auth|private|dsn|salt|cert|signature|\bsig)[\w.-]{0,40}(?:\\?["']\s{0,9}:|\s{0,9}=|:\s)\s{0,9}\S/i;
/** `--password x` and `curl -u user:x`. */
const OPTION = /(?:^|\s)(?:--?[\w-]{0,40}(?:pass|pwd|secret|token)[\w-]{0,40}\s+\S|(?:-u|--user)[ =]?[^\s:]{1,80}:\S)/i;
const SECRET_OPTION = /^--?[\w-]{0,40}(?:pass|pwd|secret|token)[\w-]{0,40}$|^(?:-u|--user)$/i;

/** Objects and lists whose members are named by the user; in lower case, as CloudFormation writes capitals. */
const MAPS = new Set([
  "environment",
  "secrets",
  "secretoptions",
  "options",
  "driveropts",
  "dockerlabels",
  "labels",
  "tags",
]);
/** More of them in one object are no mistake, but an attempt to take up time. */
const MOST_LABELS = 9;
const LABEL = /^(?:name|key)$/i;
/** Where a secret is, not what it is. */
const REFERENCE = /^["']?(?:arn:|\/)/;

interface Range {
  start: number;
  end: number;
}

/**
 * A text for logs and terminals: what may be a secret in it is hidden by as many dots, so that every position stays.
 * Hidden are values whose name speaks of a secret, and strings that hold one by their form.
 */
export function withoutSecrets(text: string): string {
  const { root, problems, comments } = parse(text);
  const shown = hide(text, root ? secretsIn(root, text) : []);
  // Of broken JSON the tree may lack values, and of a comment there is none.
  if (!root || problems.length > 0) return hide(shown, secretsInLines(text, 0));
  return hide(
    shown,
    comments.flatMap(({ start, end }) => secretsInLines(text.slice(start, end), start)),
  );
}

function hide(text: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\r\n]/g, HIDDEN));
    at = end;
  }
  return parts.join("") + text.slice(at);
}

function secretsIn(field: Field, text: string): Range[] {
  if (field.kind === "object" || field.kind === "array") return field.children.flatMap((each) => secretsIn(each, text));
  const isValue = field.kind === "string" || field.kind === "number" || field.kind === "hole";
  return isValue && isSecret(field, text.slice(field.start, field.end)) ? [field] : [];
}

function isSecret(field: Field, written: string): boolean {
  const value = typeof field.json === "string" ? field.json : written;
  if (value === "") return false;
  if (holdsPassword(value) || SETS_A_SECRET.test(value) || SETS_A_SECRET.test(written) || OPTION.test(value))
    return true;
  const names = namesOf(field);
  if (["", ...names].some((name) => credentialKind(name, value) !== undefined)) return true;
  const { name, parent } = field;
  if (typeof name === "number") {
    const before = parent?.children[name - 1];
    if (typeof before?.json === "string" && SECRET_OPTION.test(before.json)) return true;
    if (isMap(parent, "environment")) return isSecretAssignment(value);
  }
  if (typeof name === "string" && LABEL.test(name) && !isMap(parent)) return false;
  if (REFERENCE.test(value) && /^valuefrom$/i.test(String(name))) return false;
  return isSecretByName(field, names);
}

function isSecretByName(field: Field, names: readonly string[]): boolean {
  const { name, parent } = field;
  if (typeof name === "string" && isSecretName(name)) return true;
  const map = mapAround(field);
  const speaks = names.some((each) => NAMES_A_SECRET.test(each));
  if (!map) return speaks && /^value$/i.test(String(name));
  if (speaks) return true;
  // A value in the place of an ARN, and one whose name is still to be written.
  const isEntry = parent?.parent === map && map.kind === "array" && /^value$/i.test(String(name));
  return isEntry && (/^secret/i.test(String(map.name)) || (isMap(map, "environment") && names.length === 1));
}

/** What a value is called: its own key, and what stands as `name` beside it or beside what it is a part of. */
function namesOf(field: Field): string[] {
  const names: string[] = [];
  const map = mapAround(field);
  for (let at = field; at !== map; ) {
    const { name, parent } = at;
    if (typeof name === "string") names.push(name);
    if (parent?.kind === "object")
      names.push(
        ...labelsOf(parent)
          .filter((each) => each !== at)
          .map((each) => String(each.json)),
      );
    if (!map || !parent) break;
    at = parent;
  }
  return names;
}

/** An object of many members is asked for by each of them. */
const labels = new WeakMap<Field, Field[]>();

function labelsOf(object: Field): Field[] {
  const known = labels.get(object);
  if (known) return known;
  const found = object.children.filter((each) => LABEL.test(String(each.name))).slice(0, MOST_LABELS);
  labels.set(object, found);
  return found;
}

function mapAround({ parent }: Field): Field | undefined {
  for (let at = parent; at; at = at.parent) if (isMap(at)) return at;
  return undefined;
}

function isMap(field: Field | undefined, name?: string): boolean {
  const own = typeof field?.name === "string" ? field.name.toLowerCase() : "";
  return name === undefined ? MAPS.has(own) : own === name;
}

/** `DB_PASSWORD=x` or `DB_PASSWORD: x`, as Compose has them. */
function isSecretAssignment(value: string): boolean {
  const end = value.search(/[=:]/);
  const [name, rest] = [value.slice(0, end), value.slice(end + 1).trim()];
  return end > 0 && rest !== "" && (NAMES_A_SECRET.test(name) || credentialKind(name, rest) !== undefined);
}

/** `user:password@` or `://token@` somewhere; the digest of an image is none. */
function holdsPassword(value: string): boolean {
  const parts = value.split("@");
  return parts.slice(0, -1).some((before, i) => {
    const word = before.split(/\s/).at(-1) ?? "";
    return !parts[i + 1]?.startsWith("sha256:") && /:./.test(word);
  });
}

/** Without a tree: what follows `"value":` near a name that speaks of a secret, and what follows such a name. */
function secretsInLines(text: string, offset: number): Range[] {
  const lines = text.split("\n");
  const ranges: Range[] = [...text.matchAll(PRIVATE_KEY)].map(({ index, 0: { length } }) => {
    return { start: offset + index, end: offset + index + length };
  });
  let start = offset;
  lines.forEach((line, i) => {
    const near = [lines[i - 1], line, lines[i + 1]].some((each) => NAMES_A_SECRET.test(each ?? ""));
    const found = [near ? VALUE.exec(line) : null, NAMED.exec(line)].filter((each) => each !== null);
    const from = Math.min(...found.map((each) => each.index + each[0].length));
    if (found.length > 0) ranges.push({ start: start + from, end: start + line.length });
    start += line.length + 1;
  });
  return ranges;
}

const PRIVATE_KEY = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY[\s\S]*?(?:-----END|$)/g;
const VALUE = /value["']?\s{0,99}[:=]\s{0,99}(?=\S)/i;
const NAMED =
  /(?:pass|pwd|secret|token|key|cred|auth|private|dsn|salt|cert)[\w.-]{0,40}["']?\s{0,99}[:=]\s{0,99}(?=[^\s[{])/i;
