import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from "vscode-languageserver";
import type { Lines } from "../document/lines.ts";
import type { Finding } from "../engine/finding.ts";
import type { Analysis } from "./analyses.ts";

export const SOURCE = "taskdef";

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

const TAG = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

export function toDiagnostics(uri: string, { findings, lines }: Analysis): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(uri, finding, lines));
}

export function toDiagnostic(uri: string, finding: Finding, lines: Lines): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(finding, lines),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: finding.message,
    data: { pointer: finding.pointer },
  };
  if (finding.url !== "") diagnostic.codeDescription = { href: finding.url };
  if (finding.tags?.length) diagnostic.tags = finding.tags.map((tag) => TAG[tag]);
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((place) => ({
      message: place.message,
      location: { uri, range: toRange(place, lines) },
    }));
  }
  return diagnostic;
}

export function toRange({ start, end }: { start: number; end: number }, lines: Lines): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
