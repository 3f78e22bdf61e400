/** For programs. The shape is a contract: `version` changes when it does. */
import type { Finding } from "../../engine/finding.ts";
import { type FileResult, type Format, isFixable, STDIN_NAME, type Tally } from "../report.ts";

export const json: Format = function* ({ files, problems, tally, fix }) {
  yield '{"version": 1, "files": [';
  let separator = "\n";
  for (const result of files) {
    yield `${separator}${JSON.stringify(fileOf(result))}`;
    separator = ",\n";
  }
  const unread = problems.map(({ file, message }) => ({ file: asGiven(file), message }));
  yield `\n], "problems": ${JSON.stringify(unread)}, "summary": ${JSON.stringify(summaryOf(tally, fix !== "no"))}}\n`;
};

function fileOf(result: FileResult) {
  const { file, kind, findings, fixed } = result;
  return {
    file: asGiven(file),
    kind,
    findings: findings.map((each) => findingOf(result, each)),
    ...(fixed > 0 && { fixed }),
  };
}

function asGiven(file: string): string {
  return file === STDIN_NAME ? "-" : file;
}

function findingOf({ lines }: FileResult, finding: Finding) {
  const { rule, severity, message, pointer, url, start, end } = finding;
  const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
  return { rule, severity, message, pointer, range, url, fixable: isFixable(finding) };
}

function summaryOf(tally: Tally, fixing: boolean) {
  return {
    files: tally.files,
    taskDefinitions: tally.taskDefinitions,
    errors: tally.error,
    warnings: tally.warning,
    informations: tally.information,
    hints: tally.hint,
    fixable: tally.fixable,
    ...(fixing && { fixed: tally.fixed }),
  };
}
