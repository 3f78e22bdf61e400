import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll } from "vitest";

export const CLI = resolve("dist/cli.js");
if (!existsSync(CLI)) throw new Error("dist/cli.js is missing: run `npm run build` first");

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Surroundings {
  cwd?: string;
  input?: string | Buffer;
  env?: Record<string, string>;
}

/** Runs the real command as a process of its own. */
export function taskdef(args: string[], { cwd, input = "", env = {} }: Surroundings = {}): Outcome {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    env: { PATH: process.env.PATH ?? "", ...env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { code: status, stdout, stderr };
}

const folders: string[] = [];
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

/** A temporary folder with these files in it. */
export function folder(files: Record<string, string | Buffer>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "taskdef-cli-")));
  folders.push(root);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

export interface JsonFinding {
  rule: string;
  severity: string;
  message: string;
  pointer: string;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  url: string;
  fixable: boolean;
}

export interface JsonReport {
  version: number;
  files: { file: string; kind: string | null; findings: JsonFinding[]; fixed?: number }[];
  problems: { file: string; message: string }[];
  summary: Record<string, number>;
}

/** Lints with `--format json` and reads the answer. */
export function lintJson(args: string[], surroundings: Surroundings): Outcome & { report: JsonReport } {
  const outcome = taskdef(["lint", "--format", "json", ...args], surroundings);
  return { ...outcome, report: JSON.parse(outcome.stdout) as JsonReport };
}

/** File names with the rules found in them. */
export function found({ report }: { report: JsonReport }): Record<string, string[]> {
  return Object.fromEntries(report.files.map(({ file, findings }) => [file, findings.map((each) => each.rule)]));
}
