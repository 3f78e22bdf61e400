/** Which `taskdef.config.json` holds for a file: the nearest one up the tree, or the one of --config for all. */
import { dirname, join } from "node:path";
import { type Config, DEFAULT_CONFIG, type FileConfig, resolveConfig } from "../engine/config.ts";
import { parseConfig } from "../engine/config-file.ts";
import type { Finding } from "../engine/finding.ts";
import { inside } from "./paths.ts";
import { NOT_THERE, readText } from "./read.ts";

const CONFIG_NAME = "taskdef.config.json";

/** The file that --config names. */
export interface ChosenConfig {
  path: string;
  text: string;
}

export interface ConfigFile {
  /** Absolute; "" when there is none and the defaults hold. */
  path: string;
  text: string;
  /** The globs in it are relative to this. */
  folder: string;
  config: Config;
  findings: readonly Finding[];
}

export interface Configs {
  of(path: string): ConfigFile;
  resolved(path: string): FileConfig;
  /** The configs that were asked for so far, if something is wrong in them. */
  faulty(): readonly ConfigFile[];
  /** The path that --config names. */
  readonly chosen: string | undefined;
}

/** @param complain told of a config that cannot be read; the defaults hold in its place */
export function createConfigs(
  chosen: ChosenConfig | undefined,
  complain: (path: string, message: string) => void,
): Configs {
  const byFolder = new Map<string, ConfigFile | undefined>();
  const sameForAll = new Map<Config, FileConfig>();
  const forAll = chosen && configFile(chosen.path, chosen.text);
  const none: ConfigFile = { path: "", text: "", folder: process.cwd(), config: DEFAULT_CONFIG, findings: [] };

  const load = (path: string): ConfigFile | undefined => {
    const read = readText(path);
    if ("text" in read) return configFile(path, read.text);
    if (read.problem === NOT_THERE) return undefined;
    complain(path, read.problem);
    return { ...none, folder: dirname(path) };
  };
  const nearest = (folder: string): ConfigFile | undefined => {
    if (byFolder.has(folder)) return byFolder.get(folder);
    const parent = dirname(folder);
    const found = load(join(folder, CONFIG_NAME)) ?? (parent === folder ? undefined : nearest(parent));
    byFolder.set(folder, found);
    return found;
  };
  const of = (path: string) => forAll ?? nearest(dirname(path)) ?? none;

  return {
    of,
    resolved(path) {
      const { config, folder } = of(path);
      if (config.overrides.length > 0 || config.ignore.length > 0) return resolveConfig(config, inside(folder, path));
      if (!sameForAll.has(config)) sameForAll.set(config, resolveConfig(config, ""));
      return sameForAll.get(config)!;
    },
    faulty() {
      const used = new Set([forAll, ...byFolder.values()]);
      return [...used].filter((each) => each !== undefined && each.findings.length > 0) as ConfigFile[];
    },
    chosen: chosen?.path,
  };
}

function configFile(path: string, text: string): ConfigFile {
  return { path, text, folder: dirname(path), ...parseConfig(text) };
}
