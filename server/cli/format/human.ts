/** For people: each finding under the line it is about, then the pages of the rules, then the counts. */
import { type Lines, linesOf } from "../../document/lines.ts";
import { withoutSecrets } from "../../document/without-secrets.ts";
import { type Finding, SEVERITIES, type Severity } from "../../engine/finding.ts";
import type { FileResult, Format, Report } from "../report.ts";
import { frame, type Paint, printable } from "./frame.ts";

const MOST_NAMES = 3;

export function human(paint: Paint): Format {
  return function* (report) {
    const pages = new Map<string, string>();
    const strangers: string[] = [];
    let ignored = 0;
    for (const result of report.files) {
      if (result.kind === null) strangers.push(result.file);
      if (result.ignored) ignored++;
      if (result.fixed > 0) yield `${fixedLine(result, report.fix, paint)}\n\n`;
      // Code is shown, and a terminal's output ends up in logs.
      const lines = result.findings.length > 0 ? linesOf(withoutSecrets(result.text)) : result.lines;
      for (const finding of result.findings) {
        pages.set(finding.rule, finding.url);
        yield `${findingText(result.file, lines, finding, paint)}\n\n`;
      }
    }
    if (pages.size > 0) yield `${pagesText(pages, paint)}\n\n`;
    yield `${summary(report, paint)}\n`;
    if (strangers.length > 0) yield `${paint.dim(strangersText(strangers))}\n`;
    if (ignored > 0) yield `${paint.dim(`${files(ignored)} not linted: "ignore" in taskdef.config.json says so.`)}\n`;
  };
}

function findingText(file: string, lines: Lines, finding: Finding, paint: Paint): string {
  const related = finding.related.map(({ start, message }) => {
    return `  see line ${lines.positionAt(start).line + 1}: ${printable(message)}`;
  });
  const safe = finding.fixes.find((fix) => fix.safe);
  const fix = safe ? [`  --fix: ${printable(safe.title)}`] : [];
  return [frame(file, lines, finding, paint), ...[...related, ...fix].map(paint.dim)].join("\n");
}

function fixedLine({ file, fixed }: FileResult, fix: Report["fix"], paint: Paint): string {
  return `${paint.bold(`${printable(file)}:`)} ${plural(fixed, "problem")} ${fix === "write" ? "fixed" : "would be fixed"}`;
}

function pagesText(pages: ReadonlyMap<string, string>, paint: Paint): string {
  const width = Math.max(...[...pages.keys()].map((rule) => rule.length));
  const rows = [...pages].sort(([a], [b]) => (a < b ? -1 : 1));
  return rows.map(([rule, url]) => `${rule.padEnd(width)}  ${paint.dim(url)}`).join("\n");
}

function summary(report: Report, paint: Paint): string {
  const { tally, problems } = report;
  const unread = problems.length > 0 ? [`${files(problems.length)} could not be linted.`] : [];
  const hidden = hiddenText(tally);
  if (tally.affected > 0) return [...countsText(report, paint), ...(hidden ? [`${hidden}.`] : []), ...unread].join(" ");
  if (hidden) return [`No problems at or over ${report.threshold}; ${hidden}.`, ...unread].join(" ");
  if (tally.taskDefinitions > 0)
    return [`No problems in ${plural(tally.taskDefinitions, "task definition")}.`, ...unread].join(" ");
  if (tally.configs > 0)
    return [`No problems in ${plural(tally.configs, "config")}, and no task definition found.`, ...unread].join(" ");
  if (tally.files > 0 || problems.length > 0) return ["No task definition found.", ...unread].join(" ");
  return nothingFound(report.searched);
}

function countsText({ tally, fix }: Report, paint: Paint): string[] {
  const counts = SEVERITIES.filter((severity) => tally[severity] > 0).map((severity) =>
    paint.severity(severity, countOf(tally[severity], severity)),
  );
  const fixable = tally.fixable > 0 && fix === "no" ? [`${tally.fixable} can be fixed with --fix.`] : [];
  return [`${counts.join(", ")} in ${tally.affected} of ${files(tally.files)}.`, ...fixable];
}

/** "2 warnings, 1 hint not shown", or nothing. */
function hiddenText({ hidden }: Report["tally"]): string | undefined {
  const counts = SEVERITIES.filter((severity) => hidden[severity] > 0).map((each) => countOf(hidden[each], each));
  return counts.length > 0 ? `${counts.join(", ")} not shown` : undefined;
}

function countOf(number: number, severity: Severity): string {
  return severity === "information" ? `${number} information` : plural(number, severity);
}

function nothingFound(searched: readonly string[]): string {
  return [
    `No task definition found in ${searched.map((each) => (each === "." ? "this folder" : printable(each))).join(", ")}.`,
    "Looked for names such as task-definition.json, taskdef-prod.json, ecs-task-def.json.tpl, container-definitions.json,",
    "not in node_modules and not in what .gitignore leaves out. A file of any other name is linted when you name it,",
    'as in "taskdef lint web.json", or when a glob under "files" in taskdef.config.json matches it.',
  ].join("\n");
}

function strangersText(strangers: readonly string[]): string {
  const names = strangers.slice(0, MOST_NAMES).map(printable).join(", ");
  const more = strangers.length > MOST_NAMES ? ` and ${strangers.length - MOST_NAMES} more` : "";
  return `Not a task definition: ${names}${more}`;
}

function files(number: number): string {
  return plural(number, "file");
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
