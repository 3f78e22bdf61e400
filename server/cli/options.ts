import { SEVERITIES, type Severity } from "../engine/finding.ts";
import { readFlags } from "./flags.ts";
import { FORMATS, type FormatName } from "./format/formats.ts";

/** What the user asked `taskdef lint` for. */
export interface LintOptions {
  paths: string[];
  format: FormatName;
  /** Findings of this severity and worse make the exit code 1. */
  threshold: Severity;
  quiet: boolean;
  fix: "no" | "write" | "dry-run";
  config?: string;
  stdinFilename?: string;
  explain?: string;
  printConfig?: string;
}

const FLAGS = {
  format: FORMATS,
  "max-severity": SEVERITIES,
  quiet: "boolean",
  fix: "boolean",
  "fix-dry-run": "boolean",
  config: "string",
  "stdin-filename": "string",
  explain: "string",
  "print-config": "string",
} as const;

export function lintOptions(args: string[]): LintOptions | { error: string } {
  const given = readFlags(args, FLAGS, "lint");
  if ("error" in given) return given;
  const { values, paths } = given;
  const word = (name: keyof typeof FLAGS) => values[name] as string | undefined;
  const options: LintOptions = {
    paths,
    format: (word("format") as FormatName | undefined) ?? "human",
    threshold: (word("max-severity") as Severity | undefined) ?? "warning",
    quiet: values.quiet === true,
    fix: values["fix-dry-run"] ? "dry-run" : values.fix ? "write" : "no",
    config: word("config"),
    stdinFilename: word("stdin-filename"),
    explain: word("explain"),
    printConfig: word("print-config"),
  };
  const error = conflictIn(options);
  return error ? { error } : options;
}

function conflictIn({ paths, fix, stdinFilename }: LintOptions): string | undefined {
  const stdin = paths.includes("-");
  if (stdinFilename !== undefined && !stdin) return `"--stdin-filename" names what comes by "-", and there is no "-"`;
  if (stdin && fix !== "no" && paths.length > 1)
    return `"-" with --fix writes the fixed text out, so it takes no other paths`;
  return undefined;
}
