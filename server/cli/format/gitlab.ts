/** GitLab's Code Quality report (a subset of Code Climate's). */
import type { Finding, Severity } from "../../engine/finding.ts";
import type { FileResult, Format } from "../report.ts";
import { fingerprints } from "./fingerprint.ts";
import { regionOf } from "./place.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: "critical",
  warning: "major",
  information: "minor",
  hint: "info",
};

export const gitlab: Format = function* ({ files }) {
  const fingerprint = fingerprints();
  let separator = "\n";
  yield "[";
  for (const result of files) {
    for (const finding of result.findings) {
      yield `${separator}${JSON.stringify(issueOf(result, finding, fingerprint(result, finding)))}`;
      separator = ",\n";
    }
  }
  yield "\n]\n";
};

function issueOf(result: FileResult, finding: Finding, fingerprint: string) {
  const { startLine, endLine } = regionOf(result, finding);
  return {
    description: finding.message,
    check_name: finding.rule,
    fingerprint,
    severity: SEVERITIES[finding.severity],
    location: { path: result.path, lines: { begin: startLine, end: endLine } },
  };
}
