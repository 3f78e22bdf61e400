import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** The .gitignore files from the top of the repository down to a folder. */
export type IgnoreFiles = readonly { folder: string; rules: Ignore }[];

/** The rules that hold inside a folder, with its own. */
export function withRulesOf(folder: string, outer: IgnoreFiles): IgnoreFiles {
  const text = read(join(folder, ".gitignore"));
  if (text === undefined) return outer;
  // git tells apart what the file system does.
  const rules = ignore({ ignorecase: process.platform !== "linux" }).add(text);
  return [...outer, { folder, rules }];
}

/** The rules of the repository that a folder is in, from above it. Not those that would ignore the folder itself. */
export function rulesAbove(folder: string): IgnoreFiles {
  const folders: string[] = [];
  for (let each = folder; !existsSync(join(each, ".git")); each = dirname(each)) {
    if (dirname(each) === each) return [];
    folders.unshift(dirname(each));
  }
  const rules = folders.reduce((outer, each) => withRulesOf(each, outer), [] as IgnoreFiles);
  return isIgnored(rules, folder, true) ? [] : rules;
}

/** The innermost file that has a rule for the path decides, as in git. */
export function isIgnored(files: IgnoreFiles, path: string, isFolder: boolean): boolean {
  for (const { folder, rules } of files.toReversed()) {
    const { ignored, unignored } = rules.test(`${relative(folder, path).replaceAll(sep, "/")}${isFolder ? "/" : ""}`);
    if (ignored || unignored) return ignored;
  }
  return false;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
