/** What a run of `taskdef lint` hands to an output format. */
import type { Kind } from "../document/dialect.ts";
import type { Lines } from "../document/lines.ts";
import { type Finding, SEVERITIES, type Severity } from "../engine/finding.ts";

export interface FileResult {
  /** As given; of a file met in a folder: the folder as given and the way from there. */
  file: string;
  /** Relative to the root of the checkout, with slashes; absolute outside of it. For tools that show it in a browser. */
  path: string;
  /** null for a file that is no task definition. */
  kind: Kind | "config" | null;
  /** In the order of the text. */
  findings: readonly Finding[];
  text: string;
  lines: Lines;
  /** The number of findings that --fix has repaired. */
  fixed: number;
  /** True when the config says that the file is not to be linted. */
  ignored: boolean;
}

/** A file that could not be linted. */
export interface Problem {
  file: string;
  path: string;
  message: string;
}

export interface Tally extends Record<Severity, number> {
  files: number;
  taskDefinitions: number;
  configs: number;
  /** Files with findings. */
  affected: number;
  fixable: number;
  fixed: number;
  /** What --quiet leaves out. */
  hidden: Record<Severity, number>;
}

/**
 * The results, one file after the other: each is computed when it is asked for, so thousands of files take no memory.
 * `tally` and `problems` are complete once all files have been asked for.
 */
export interface Report {
  readonly files: Iterable<FileResult>;
  readonly tally: Readonly<Tally>;
  readonly problems: readonly Problem[];
  readonly threshold: Severity;
  /** How the run repairs: what is `fixed` was written, or only would have been. */
  readonly fix: "no" | "write" | "dry-run";
  /** The paths that were searched, as given. */
  readonly searched: readonly string[];
}

/** An output format: the report as text, piece by piece. */
export type Format = (report: Report) => Iterable<string>;

/** What standard input is called where people read; for programs it is "-", as given. */
export const STDIN_NAME = "<stdin>";

export function emptyTally(): Tally {
  return {
    files: 0,
    taskDefinitions: 0,
    configs: 0,
    affected: 0,
    fixable: 0,
    fixed: 0,
    error: 0,
    warning: 0,
    information: 0,
    hint: 0,
    hidden: { error: 0, warning: 0, information: 0, hint: 0 },
  };
}

export function count(tally: Tally, result: FileResult): void {
  tally.files++;
  if (result.kind === "config") tally.configs++;
  else if (result.kind !== null) tally.taskDefinitions++;
  if (result.findings.length > 0) tally.affected++;
  tally.fixed += result.fixed;
  for (const finding of result.findings) {
    tally[finding.severity]++;
    if (isFixable(finding)) tally.fixable++;
  }
}

/** True when --fix repairs it. */
export function isFixable(finding: Finding): boolean {
  return finding.fixes.some((fix) => fix.safe);
}

/** True when a finding is as bad as the threshold, or worse. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
