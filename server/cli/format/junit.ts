/** JUnit XML, for CI systems that show test reports: a suite a file, a failing test a finding. */
import type { Finding, Severity } from "../../engine/finding.ts";
import { type FileResult, type Format, type Problem, reaches } from "../report.ts";
import { regionOf } from "./place.ts";

export const junit: Format = function* ({ files, problems, threshold }) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="taskdef">\n';
  for (const result of files) if (result.kind !== null) yield suiteOf(result, threshold);
  for (const problem of problems) yield brokenSuite(problem);
  yield "</testsuites>\n";
};

function suiteOf(result: FileResult, threshold: Severity): string {
  const { path, findings } = result;
  const failures = findings.filter((each) => reaches(each.severity, threshold)).length;
  const tests = findings.map((each) => testOf(result, each, reaches(each.severity, threshold)));
  if (tests.length === 0) tests.push(`    <testcase${attributes({ name: "taskdef", classname: path })}/>\n`);
  const counts = attributes({ name: path, tests: tests.length, failures, errors: 0 });
  return `  <testsuite${counts}>\n${tests.join("")}  </testsuite>\n`;
}

/** What is under the threshold passes, and says its piece as output. */
function testOf(result: FileResult, finding: Finding, fails: boolean): string {
  const { rule, severity, message, url } = finding;
  const { startLine, startColumn } = regionOf(result, finding);
  const head = attributes({ name: `${rule} ${startLine}:${startColumn}`, classname: result.path });
  const body = escaped(`${result.path}:${startLine}:${startColumn}: ${severity}: ${message}\n${url}`);
  const inner = fails
    ? `<failure${attributes({ type: rule, message })}>${body}</failure>`
    : `<system-out>${body}</system-out>`;
  return `    <testcase${head}>${inner}</testcase>\n`;
}

function brokenSuite({ path, message }: Problem): string {
  const suite = attributes({ name: path, tests: 1, failures: 0, errors: 1 });
  const test = `<testcase${attributes({ name: "taskdef", classname: path })}><error${attributes({ message })}/></testcase>`;
  return `  <testsuite${suite}>\n    ${test}\n  </testsuite>\n`;
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replace(/[\t\n\r]/g, reference)}"`)
    .join("");
}

/** XML 1.0 has no way to write most control characters, nor half of a surrogate pair. */
function escaped(value: string): string {
  return value
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"'\u007f-\u009f]/g, reference);
}

function reference(char: string): string {
  return `&#${char.charCodeAt(0)};`;
}
