import type { TextEdit } from "../document/edit.ts";
import { renameKey, replaceValue } from "../document/edit.ts";
import { Field } from "../document/field.ts";
import { parse } from "../document/parse.ts";
import invalidConfig from "../rules/invalid-config.ts";
import type { JsonType, SchemaProblem } from "../schema/problem.ts";
import { problemsOf } from "../schema/validate.ts";
import { config as validator } from "../schema/validators.generated.mjs";
import { type Config, DEFAULT_CONFIG, type Override, type RuleSetting } from "./config.ts";
import type { Finding } from "./finding.ts";
import { render } from "./message.ts";
import { ownFinding } from "./own-finding.ts";
import { rangeOf } from "./range.ts";
import type { Data, Preset } from "./rule.ts";

type Message = keyof typeof invalidConfig.messages;
type ConfigShape = { [K in keyof Config]?: unknown };

const IN_WORDS: Readonly<Record<JsonType, string>> = {
  string: "a string",
  integer: "a number",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};
/** What other linters call the severities. */
const MEANT = new Map<unknown, string>([
  ["warn", "warning"],
  ["info", "information"],
  [0, "off"],
  [1, "warning"],
  [2, "error"],
]);

/**
 * Reads `taskdef.config.json` (JSON with comments). What is wrong is reported and left out; the rest holds.
 * @returns the config with defaults filled in, and findings in the config's own text
 */
export function parseConfig(text: string): { config: Config; findings: Finding[] } {
  const { root, problems } = parse(text);
  if (problems[0]) return { config: DEFAULT_CONFIG, findings: [ownFinding(invalidConfig, "syntax", problems[0], "")] };
  if (root?.kind !== "object") {
    const empty = new Field("null", undefined, undefined, 0, 0, null);
    return { config: DEFAULT_CONFIG, findings: [findingOn(root ?? empty, "shape")] };
  }
  const findings = problemsOf(validator, root).map(findingOf);
  return { config: configOf(root), findings: findings.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The config as far as it is valid: a wrong value counts as not written. */
function configOf(root: Field): Config {
  const { extends: presets, rules, files, ignore, overrides, completeFiles } = root.json as ConfigShape;
  return {
    extends: presetsOf(presets),
    rules: rulesOf(rules),
    files: stringsOf(files),
    ignore: stringsOf(ignore),
    overrides: (Array.isArray(overrides) ? overrides : []).flatMap(overrideOf),
    completeFiles: completeFiles === true,
  };
}

function presetsOf(value: unknown): Preset[] {
  const known = (typeof value === "string" ? [value] : stringsOf(value)).filter(
    (each): each is Preset => each === "registration" || each === "recommended" || each === "strict",
  );
  return known.length > 0 ? known : DEFAULT_CONFIG.extends;
}

function rulesOf(value: unknown): Record<string, RuleSetting> {
  const settings = ["off", "error", "warning", "information", "hint"];
  const entries = value !== null && typeof value === "object" ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter(([, setting]) => settings.includes(setting)));
}

function overrideOf(value: unknown): Override[] {
  if (value === null || typeof value !== "object") return [];
  const { files, pointer, rules, completeFiles } = value as { [K in keyof Override]?: unknown };
  const globs = stringsOf(files);
  if (globs.length === 0) return [];
  return [
    {
      files: globs,
      rules: rulesOf(rules),
      ...(typeof pointer === "string" && { pointer }),
      ...(typeof completeFiles === "boolean" && { completeFiles }),
    },
  ];
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function findingOf(problem: SchemaProblem): Finding {
  const { at } = problem;
  const name = nameOf(at);
  switch (problem.kind) {
    case "unknown-field": {
      const { suggestion, allowed } = problem;
      if (suggestion)
        return withFix(findingOn(at, "similar", { name, suggestion }), suggestion, () => renameKey(at, suggestion));
      if (at.parent?.name === "rules") return findingOn(at, "rule", { name });
      return findingOn(at, "key", { name, allowed: allowed.join(", ") });
    }
    case "missing-field":
      return findingOn(at, "missing", { name });
    case "invalid-value": {
      const suggestion = suggestionFor(at.json, problem);
      const data = { name, value: JSON.stringify(at.json), allowed: listOf(problem.allowed) };
      if (!suggestion) return findingOn(at, "word", data);
      const finding = findingOn(at, "similarWord", { ...data, suggestion });
      return withFix(finding, suggestion, () => replaceValue(at, suggestion));
    }
    case "wrong-type":
      return findingOn(at, "type", { name, expected: IN_WORDS[problem.expected] });
    case "malformed":
      return findingOn(at, String(at.json).startsWith("/") ? "tilde" : "pointer", { name });
    case "out-of-range":
      return findingOn(at, "type", { name, expected: inSingular(problem.limit) });
  }
}

/** The name of a member; an element goes by the name of its list. */
function nameOf({ name, parent }: Field): string {
  return typeof name === "number" ? `${parent?.name ?? ""}[${name}]` : (name ?? "");
}

function suggestionFor(value: unknown, { allowed, suggestion }: SchemaProblem & { kind: "invalid-value" }) {
  const meant = MEANT.get(value);
  return meant !== undefined && allowed.includes(meant) ? meant : suggestion;
}

function inSingular(limit: string): string {
  return limit.replace(/\b1 entries$/, "1 entry").replace(/\b1 characters$/, "1 character");
}

function findingOn(at: Field, message: Message, data?: Data): Finding {
  const range = message === "key" || message === "rule" || message === "similar" ? rangeOf(at, "key") : rangeOf(at);
  return ownFinding(invalidConfig, message, range, at.pointer, data);
}

function withFix(finding: Finding, suggestion: string, edits: () => TextEdit[]): Finding {
  const title = render(invalidConfig.messages.rename, { suggestion });
  return { ...finding, fixes: [{ title, safe: false, edits }] };
}

/** "a, b or c". */
function listOf(words: readonly string[]): string {
  return words.join(", ").replace(/, ([^,]*)$/, " or $1");
}
