import { createHash } from "node:crypto";
import type { Finding } from "../../engine/finding.ts";
import type { FileResult } from "../report.ts";

/**
 * Names findings so that they are known again in the next run: by file, rule and place in the tree, not by line or
 * wording. The second finding of a rule at one place is told apart by its number.
 */
export function fingerprints(): (result: FileResult, finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ path }, { rule, pointer }) => {
    const key = JSON.stringify([path, rule, pointer]);
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return createHash("sha256").update(`${key}${number}`).digest("hex").slice(0, 32);
  };
}
