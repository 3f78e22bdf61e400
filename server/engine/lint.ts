import type { TaskDocument } from "../document/document.ts";
import type { TaskDefinition } from "../document/task.ts";
import internalError from "../rules/internal-error.ts";
import { schemaProblems } from "../schema/validate.ts";
import type { ActiveRule, FileConfig, RuleSetting } from "./config.ts";
import type { Finding, Severity } from "./finding.ts";
import { render } from "./message.ts";
import { ownFinding } from "./own-finding.ts";
import { rangeOf } from "./range.ts";
import type { Context, FixRequest, Problem, Rule } from "./rule.ts";
import { applySuppressions } from "./suppression.ts";
import { urlOf } from "./url.ts";

/** Nobody reads more of one file; a broken text can make more. */
const MOST_FINDINGS = 1000;

/**
 * All findings of a document, in the order of the text. Pure, synchronous, never throws: a rule that crashes becomes
 * the finding `internal-error`, and the others still report.
 */
export function lint(document: TaskDocument, config: FileConfig): Finding[] {
  if (document.kind === null || config.ignored) return [];
  const found = document.tasks.flatMap((task) => lintTask(document, task, config));
  return applySuppressions(document, config, found).sort(byPlace).slice(0, MOST_FINDINGS);
}

function lintTask(document: TaskDocument, task: TaskDefinition, config: FileConfig): Finding[] {
  const findings: Finding[] = [];
  const context = contextOf(document, task, config);
  const isMentioned = mentionsIn(document.text);
  let running: ActiveRule;
  const report = (problem: Problem<string>) => findings.push(findingOf(running, problem));
  for (running of config.active) {
    if (!concerns(running.rule.keys, document.keys) || !isMentioned(running.rule.mentions)) continue;
    try {
      running.rule.check?.(task, report, context);
    } catch (error) {
      findings.push(crashOf(running.rule, error));
    }
  }
  return findings;
}

/** A loop, not a callback: this runs for every rule on every keystroke. */
function concerns(wanted: Rule["keys"], keys: ReadonlySet<string>): boolean {
  if (!wanted) return true;
  for (const key of wanted) if (keys.has(key)) return true;
  return false;
}

/** The rules of one product share their list of words, so that the text is searched once for all of them. */
function mentionsIn(text: string): (words: Rule["mentions"]) => boolean {
  const known = new Map<readonly string[], boolean>();
  return (words) => {
    if (!words) return true;
    const before = known.get(words);
    if (before !== undefined) return before;
    const found = words.some((word) => text.includes(word));
    known.set(words, found);
    return found;
  };
}

/** A misspelt field makes the one that was meant unknown, so the schema speaks before the rules look. */
function contextOf(document: TaskDocument, task: TaskDefinition, config: FileConfig): Context {
  return { document, complete: config.completeFiles, schemaProblems: schemaProblems(task, document.kind) };
}

function findingOf({ rule, setting, explicit }: ActiveRule, problem: Problem<string>): Finding {
  const say = (id: string, data?: Problem<string>["data"]) => render(rule.messages[id] ?? id, data);
  // What stands between two directives of a template has neighbours that are not known.
  const wanted = problem.at.conditional ? [] : [problem.fix, ...(problem.fixes ?? [])];
  const fixes = wanted.filter((fix) => fix !== undefined);
  return {
    rule: rule.id,
    severity: severityOf(rule, setting, explicit ? undefined : problem.severity),
    message: say(problem.message, problem.data),
    ...(problem.span ? { start: problem.span.start, end: problem.span.end } : rangeOf(problem.at, problem.on)),
    pointer: problem.at.pointer,
    url: urlOf(rule.id),
    related: (problem.related ?? []).map(({ at, message, data }) => ({ message: say(message, data), ...rangeOf(at) })),
    fixes: fixes.map(({ message, data, safe, edits }: FixRequest<string>) => ({
      title: say(message, data),
      safe,
      edits,
    })),
    ...(problem.tags && { tags: problem.tags }),
  };
}

function severityOf(rule: Rule, setting: RuleSetting, own: Severity | undefined): Severity {
  return own ?? (setting === "off" ? rule.severity : setting);
}

function crashOf(rule: Rule, error: unknown): Finding {
  const kind = error instanceof Error ? error.name : typeof error;
  return ownFinding(internalError, "crash", { start: 0, end: 0 }, "", { rule: rule.id, error: kind });
}

function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
