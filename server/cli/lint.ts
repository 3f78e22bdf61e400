/** `taskdef lint`: from the command line to the report and the exit code. */
import { resolve } from "node:path";
import { type Finding, SEVERITIES } from "../engine/finding.ts";
import { type ChosenConfig, type Configs, createConfigs } from "./configs.ts";
import { loadFormat } from "./format/formats.ts";
import { lintTarget } from "./lint-file.ts";
import { type LintOptions, lintOptions } from "./options.ts";
import { fromCheckout, near } from "./paths.ts";
import { readStdin, readText } from "./read.ts";
import {
  count,
  emptyTally,
  type FileResult,
  type Problem,
  type Report,
  reaches,
  STDIN_NAME,
  type Tally,
} from "./report.ts";
import { type Complain, findTargets, inOrder, type Target } from "./targets.ts";
import { complain, STDERR, STDOUT, usageError, write } from "./terminal.ts";

export async function lintCommand(args: string[]): Promise<number> {
  const options = lintOptions(args);
  if ("error" in options) return usageError(options.error);
  if (options.explain !== undefined) return (await import("./explain.ts")).explainCommand([options.explain]);
  const chosen = options.config === undefined ? undefined : chosenConfig(options.config);
  if (chosen && "error" in chosen) return usageError(chosen.error);
  if (options.printConfig === undefined) return run(options, chosen);
  return (await import("./print-config.ts")).printConfig(options.printConfig, options.paths, chosen);
}

/** Read once and for all, because it may be a pipe. */
function chosenConfig(file: string): ChosenConfig | { error: string } {
  const read = readText(file);
  return "text" in read ? { path: resolve(file), text: read.text } : { error: `--config ${file}: ${read.problem}` };
}

async function run(options: LintOptions, chosen: ChosenConfig | undefined): Promise<number> {
  const { format, threshold, fix } = options;
  const { problems, note } = problemList();
  const configs = createConfigs(chosen, (path, message) => note(near(path), message));
  const searched = options.paths.length > 0 ? options.paths : ["."];
  const targets = await targetsOf(searched, options, configs, note);
  const tally = emptyTally();
  const save = fix === "write" ? (await import("./save.ts")).save : undefined;
  const results = lintAll(
    targets,
    (target, text) => lintTarget(target, text, configs, { fix, save }),
    options,
    note,
    tally,
  );
  // Without a `return`: when the reader of the report goes away, the run goes on for its fixes.
  const files = { [Symbol.iterator]: () => ({ next: () => results.next() }) };
  const report: Report = { files, tally, problems, threshold, fix, searched };
  const fd = fix !== "no" && searched.includes("-") ? STDERR : STDOUT;
  write(fd, (await loadFormat(format, fd))(report));
  if (fix === "write") for (const _ of results);
  return exitCode(report);
}

/** What could not be linted: told at once, each once. */
function problemList(): { problems: Problem[]; note: Complain } {
  const problems: Problem[] = [];
  const note = (file: string, message: string) => {
    const path = fromCheckout(file);
    if (problems.some((each) => each.path === path && each.message === message)) return;
    problems.push({ file, path, message });
    complain(`${file}: ${message}`);
  };
  return { problems, note };
}

/** The files to lint, and the configs that hold for them if something is wrong in those. */
async function targetsOf(searched: readonly string[], options: LintOptions, configs: Configs, note: Complain) {
  const named = searched.filter((each) => each !== "-");
  const targets = await findTargets(named, configs, note);
  if (searched.includes("-")) targets.push(...(await stdinTarget(options.stdinFilename, note)));
  for (const { path } of targets) configs.of(path);
  const met = new Set(targets.filter((each) => !each.fromStdin).map((each) => each.path));
  const faulty = configs.faulty().filter(({ path }) => !met.has(path) || path === configs.chosen);
  return inOrder([...faulty.map(({ path, text }) => ({ file: near(path), path, text, isConfig: true })), ...targets]);
}

async function stdinTarget(name: string | undefined, note: Complain): Promise<Target[]> {
  const file = name ?? STDIN_NAME;
  const read = await readStdin();
  if ("text" in read)
    return [{ file, path: resolve(name ?? "task-definition.json"), text: read.text, fromStdin: true }];
  note(file, read.problem);
  return [];
}

/** Lints one file when the next result is asked for, and forgets it then. */
function* lintAll(
  targets: readonly Target[],
  lintOne: (target: Target, text: string) => ReturnType<typeof lintTarget>,
  { fix, quiet, threshold }: LintOptions,
  note: Complain,
  tally: Tally,
): Generator<FileResult> {
  for (const target of targets) {
    const read = target.text === undefined ? readText(target.path) : { text: target.text };
    if ("problem" in read) {
      note(target.file, read.problem);
      continue;
    }
    const outcome = lintOne(target, read.text);
    if (target.fromStdin && fix !== "no") write(STDOUT, [outcome.text]);
    if (outcome.problem) note(target.file, outcome.problem);
    const isShown = (each: Finding) => !quiet || reaches(each.severity, threshold);
    const findings = outcome.findings.filter(isShown);
    for (const each of outcome.findings) if (!isShown(each)) tally.hidden[each.severity]++;
    const result = { ...outcome, path: fromCheckout(target.file), findings };
    count(tally, result);
    yield result;
  }
}

function exitCode({ problems, tally, threshold }: Report): number {
  if (problems.length > 0) return 2;
  return SEVERITIES.some((each) => tally[each] > 0 && reaches(each, threshold)) ? 1 : 0;
}
