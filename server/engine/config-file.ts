import type { TextEdit } from "../document/edit.ts";
import { renameKey, replaceValue } from "../document/edit.ts";
import { Field } from "../document/field.ts";
import { parse } from "../document/parse.ts";
import invalidConfig from "../rules/invalid-config.ts";
import type { SchemaProblem } from "../schema/problem.ts";
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
  return { config: configOf(root), findings: problemsOf(validator, root).map(findingOf) };
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
  return Object.fromEntries(entries.filter(([, setting]) => settings.includes(String(setting))));
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
  const name = String(at.name ?? "");
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
      const { suggestion, allowed } = problem;
      const finding = findingOn(at, "word", { name, value: String(at.json), allowed: listOf(allowed) });
      return suggestion ? withFix(finding, suggestion, () => replaceValue(at, suggestion)) : finding;
    }
    case "wrong-type":
      return findingOn(at, "type", { name, expected: problem.expected });
    default:
      return findingOn(at, "type", {
        name,
        expected: problem.kind === "out-of-range" ? problem.limit : "another form",
      });
  }
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
