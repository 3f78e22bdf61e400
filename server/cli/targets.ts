/** From what stands on the command line to the list of files: each once, in the order of their paths. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Configs } from "./configs.ts";
import { reasonOf } from "./read.ts";

export interface Target {
  /** As the user gave it, or as it is to be shown. */
  file: string;
  /** Absolute. */
  path: string;
  /** What was read already. */
  text?: string;
  fromStdin?: true;
  /** True for a file that is a config whatever its name. */
  isConfig?: boolean;
}

export type Complain = (file: string, message: string) => void;

export async function findTargets(given: readonly string[], configs: Configs, complain: Complain): Promise<Target[]> {
  const found: Target[] = [];
  for (const file of given) for (const each of await expand(file, configs, complain)) found.push(each);
  return found;
}

/** Each file once, in the order of the paths. */
export function inOrder(targets: readonly Target[]): Target[] {
  const byPath = new Map<string, Target>();
  for (const target of targets) {
    // What is piped in is not what the disk has under that name.
    const key = target.fromStdin ? "-" : target.path;
    if (!byPath.has(key)) byPath.set(key, target);
  }
  return [...byPath.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

async function expand(file: string, configs: Configs, complain: Complain): Promise<Target[]> {
  const target = { file, path: resolve(file) };
  const entry = entryAt(file);
  if (entry === "file") return [target];
  if (entry === "folder") return (await import("./walk.ts")).walk(target, configs, complain);
  if (isGlob(file)) return expandGlob(file, complain);
  complain(file, entry.problem);
  return [];
}

function entryAt(file: string): "file" | "folder" | { problem: string } {
  try {
    return statSync(file).isDirectory() ? "folder" : "file";
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** For shells that leave globs to the programs. */
async function expandGlob(pattern: string, complain: Complain): Promise<Target[]> {
  const files = (await import("./glob.ts")).glob(pattern);
  if (files.length === 0) complain(pattern, "no file matches");
  return files.map((file) => ({ file, path: resolve(file) }));
}

function isGlob(file: string): boolean {
  return /[*?{[(]/.test(file);
}
