import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isConfigName, isContainerDefinitionsName, isTaskDefinitionName } from "../document/names.ts";
import { matches } from "../engine/config.ts";
import type { Configs } from "./configs.ts";
import { type IgnoreFiles, isIgnored, rulesAbove, withRulesOf } from "./gitignore.ts";
import { inside } from "./paths.ts";
import { reasonOf } from "./read.ts";
import type { Complain, Target } from "./targets.ts";

const NEVER = new Set([".git", "node_modules"]);

/** The files in a folder and below that have the name of a task definition, or are a config of ours. */
export function walk(root: Target, configs: Configs, complain: Complain): Target[] {
  const found: Target[] = [];
  const visit = ({ file, path }: Target, outer: IgnoreFiles): void => {
    const entries = list(path, (message) => complain(file, message));
    const rules = entries.some((each) => each.name === ".gitignore") ? withRulesOf(path, outer) : outer;
    for (const entry of entries) {
      const child = { file: join(file, entry.name), path: join(path, entry.name) };
      if (entry.isDirectory()) {
        if (!NEVER.has(entry.name) && !isIgnored(rules, child.path, true)) visit(child, rules);
      } else if (isWanted(child.path, configs) && !isIgnored(rules, child.path, false) && isFile(entry, child.path)) {
        found.push(child);
      }
    }
  };
  visit(root, rulesAbove(root.path));
  return found;
}

function isWanted(path: string, configs: Configs): boolean {
  if (isConfigName(path)) return true;
  const { config, folder } = configs.of(path);
  const named = isTaskDefinitionName(path) || isContainerDefinitionsName(path);
  const name = named && config.ignore.length === 0 ? "" : inside(folder, path);
  return (named || matches(config.files, name)) && !matches(config.ignore, name);
}

/** Links to folders are not followed, so that no circle is walked. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function list(path: string, complain: (message: string) => void): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    complain(reasonOf(error));
    return [];
  }
}
