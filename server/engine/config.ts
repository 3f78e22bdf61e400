/** `taskdef.config.json` as data: what the user asked for, and what that means for one file. Pure. */
import picomatch from "picomatch";
import { rules as allRules } from "../rules/index.generated.ts";
import type { Severity } from "./finding.ts";
import { type Preset, presetOf, type Rule } from "./rule.ts";

export type RuleSetting = Severity | "off";

export interface Override {
  /** Globs, relative to the folder of the config. */
  files: string[];
  /** Only at this place (RFC 6901) and below. */
  pointer?: string;
  rules?: Record<string, RuleSetting>;
  completeFiles?: boolean;
  reason?: string;
}

export interface Config {
  extends: Preset[];
  rules: Record<string, RuleSetting>;
  /** Globs of files that are linted in a folder although their names do not say "task definition". */
  files: string[];
  /** Globs of files that are never linted. */
  ignore: string[];
  overrides: Override[];
  completeFiles: boolean;
}

export const DEFAULT_CONFIG: Config = {
  extends: ["recommended"],
  rules: {},
  files: [],
  ignore: [],
  overrides: [],
  completeFiles: false,
};

/** A rule as it runs for one file. */
export interface ActiveRule {
  rule: Rule;
  /** "off" only when an override switches it on somewhere. */
  setting: RuleSetting;
  /** True when the config names the severity itself; then a rule may not lessen it. */
  explicit: boolean;
}

/** An override that holds only below a pointer. */
export interface LocalOverride {
  pointer: string;
  rules: Record<string, RuleSetting>;
  /** True when the override names this one file, so that it is certainly meant for it. */
  exact: boolean;
}

/** What a config means for one file. */
export interface FileConfig {
  active: readonly ActiveRule[];
  /** The setting of each active rule, by its id. */
  settings: ReadonlyMap<string, RuleSetting>;
  local: readonly LocalOverride[];
  completeFiles: boolean;
  ignored: boolean;
}

const ORDER: readonly Preset[] = ["registration", "recommended", "strict"];

/**
 * What a config means for a file.
 * @param path the file's path relative to the folder of the config, with slashes
 */
export function resolveConfig(config: Config, path: string): FileConfig {
  const overrides = config.overrides.filter((each) => matches(each.files, path));
  const whole = overrides.filter((each) => each.pointer === undefined);
  const local = overrides
    .filter((each) => each.pointer !== undefined)
    .map((each) => ({ pointer: each.pointer ?? "", rules: each.rules ?? {}, exact: each.files.every(isExact) }));
  const named = Object.assign({}, config.rules, ...whole.map((each) => each.rules ?? {})) as Config["rules"];
  const inSomePlace = new Set(local.flatMap((each) => Object.keys(each.rules)));
  const active = allRules
    .map((rule) => activate(rule, config.extends, named[rule.id]))
    .filter((each) => each.setting !== "off" || inSomePlace.has(each.rule.id));
  return {
    active,
    settings: new Map(active.map(({ rule, setting }) => [rule.id, setting])),
    local,
    completeFiles: whole.findLast((each) => each.completeFiles !== undefined)?.completeFiles ?? config.completeFiles,
    ignored: config.ignore.length > 0 && matches(config.ignore, path),
  };
}

/** True when one of the globs matches the path. A glob without a slash matches in any folder. */
export function matches(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => picomatch.isMatch(path, glob, { dot: true, basename: !glob.includes("/") }));
}

function activate(rule: Rule, presets: readonly Preset[], named: RuleSetting | undefined): ActiveRule {
  if (named) return { rule, setting: named, explicit: true };
  const included = presets.some((preset) => ORDER.indexOf(presetOf(rule)) <= ORDER.indexOf(preset));
  return { rule, setting: included ? rule.severity : "off", explicit: false };
}

function isExact(glob: string): boolean {
  return !picomatch.scan(glob).isGlob;
}
