import { openDocument } from "../document/document.ts";
import { linesOf } from "../document/lines.ts";
import { isConfigName } from "../document/names.ts";
import type { FileConfig } from "../engine/config.ts";
import { parseConfig } from "../engine/config-file.ts";
import type { Finding } from "../engine/finding.ts";
import { fixAll } from "../engine/fix.ts";
import { lint } from "../engine/lint.ts";
import type { Configs } from "./configs.ts";
import { type FileResult, isFixable, type Report } from "./report.ts";
import type { Target } from "./targets.ts";

export interface Repair {
  fix: Report["fix"];
  /** Writes a fixed text; says what went wrong. Without it the text is only reported. */
  save: ((path: string, text: string) => string | undefined) | undefined;
}

export type Outcome = Omit<FileResult, "path"> & { problem?: string };

/** What is to be said of one file; with fixes made, of what is left then. */
export function lintTarget(target: Target, text: string, configs: Configs, repair: Repair): Outcome {
  const { file, path } = target;
  const base = { file, text, lines: linesOf(text), fixed: 0, ignored: false };
  if (target.isConfig || isConfigName(path)) return { ...base, kind: "config", findings: parseConfig(text).findings };
  const config = configs.resolved(path);
  const found = linted(text, path, config);
  const outcome = { ...base, ...found, ignored: config.ignored && found.kind !== null };
  const fixable = fixableIn(found.findings);
  if (repair.fix === "no" || fixable === 0) return outcome;
  const fixed = fixAll(text, path, config);
  if (fixed === text) return outcome;
  const problem = target.fromStdin ? undefined : repair.save?.(path, fixed);
  if (problem) return { ...outcome, problem };
  const left = linted(fixed, path, config);
  return { ...outcome, ...left, text: fixed, fixed: Math.max(1, fixable - fixableIn(left.findings)) };
}

function linted(text: string, path: string, config: FileConfig): Pick<FileResult, "kind" | "findings" | "lines"> {
  const document = openDocument(text, path);
  return { kind: document.kind, findings: lint(document, config), lines: document.lines };
}

function fixableIn(findings: readonly Finding[]): number {
  return findings.filter(isFixable).length;
}
