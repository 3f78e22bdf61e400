import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../engine/finding.ts";
import type { Analyses, Analysis } from "./analyses.ts";
import { toDiagnostics } from "./diagnostics.ts";
import { stillTrue } from "./known.ts";

/** Diagnostics for clients that ask. */
export interface Pull {
  report(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport>;
  closed(uri: string): void;
}

interface Answer {
  readonly id: string;
  readonly analysis: Analysis;
}

export function createPull(documents: TextDocuments<TextDocument>, analyses: Analyses, quietMs: number): Pull {
  const answered = new Map<string, Answer>();
  let count = 0;

  const answer = (uri: string, analysis: Analysis, previous: string | undefined): DocumentDiagnosticReport => {
    const last = answered.get(uri);
    if (last?.analysis === analysis && last.id === previous) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
    }
    count += 1;
    const id = String(count);
    answered.set(uri, { id, analysis });
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: toDiagnostics(uri, analysis) };
  };

  return {
    async report({ textDocument: { uri }, previousResultId }, token) {
      const document = documents.get(uri);
      if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const asked = document.version;
      const analysis = await analyses.of(document);
      const before = answered.get(uri)?.analysis.findings;
      if (quietMs > 0 && before && hasNews(before, analysis.findings)) await quiet(quietMs, token);
      if (token.isCancellationRequested || documents.get(uri)?.version !== asked) throw stale();
      return answer(uri, analysis, previousResultId);
    },
    closed(uri) {
      answered.delete(uri);
    },
  };
}

function hasNews(before: readonly Finding[], now: readonly Finding[]): boolean {
  return stillTrue(before, now).length < now.length;
}

/** The question is about a text that is no more: the client is to ask again. */
function stale(): ResponseError<{ retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, "the document changed", { retriggerRequest: true });
}

function quiet(ms: number, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    const cancel = token.onCancellationRequested(done);
    function done() {
      clearTimeout(timer);
      cancel.dispose();
      resolve();
    }
  });
}
