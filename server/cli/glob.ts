import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import picomatch from "picomatch";

const NEVER = new Set([".git", "node_modules"]);

/** The files that match a glob, hidden ones too; not what is installed, unless the glob says so itself. */
export function glob(pattern: string): string[] {
  const { base, glob: rest } = picomatch.scan(sep === "\\" ? pattern.replaceAll("\\", "/") : pattern);
  const isMatch = picomatch(rest, { dot: true });
  const depth = /\*\*|[{(]/.test(rest) ? Number.POSITIVE_INFINITY : rest.split("/").length;
  const found: string[] = [];
  const visit = (folder: string, way: string, level: number): void => {
    for (const entry of entriesOf(folder || ".")) {
      const below = `${way}${entry.name}`;
      const path = join(folder, entry.name);
      const isNever = NEVER.has(entry.name) && !pattern.includes(entry.name);
      if (entry.isDirectory()) {
        if (!isNever && level < depth) visit(path, `${below}/`, level + 1);
      } else if (isMatch(below)) found.push(path);
    }
  };
  visit(base, "", 1);
  return found;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
