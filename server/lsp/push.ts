import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../engine/finding.ts";
import type { Analyses, Analysis } from "./analyses.ts";
import { toDiagnostics } from "./diagnostics.ts";
import { stillTrue } from "./known.ts";

/** Diagnostics for clients that wait to be told. */
export interface Push {
  /** A document was opened or edited. */
  changed(document: TextDocument): Promise<void>;
  /** Everything may be different (a configuration changed): says it at once. */
  refresh(): Promise<void>;
  closed(uri: string): void;
}

export function createPush(
  connection: Pick<Connection, "sendDiagnostics">,
  documents: TextDocuments<TextDocument>,
  analyses: Analyses,
  quietMs: number,
): Push {
  const shown = new Map<string, readonly Finding[]>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  const calm = (uri: string) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };

  const publish = (uri: string, analysis: Analysis, findings: readonly Finding[]) => {
    shown.set(uri, findings);
    const diagnostics = toDiagnostics(uri, { ...analysis, findings });
    void connection.sendDiagnostics({ uri, version: analysis.version, diagnostics });
  };

  /** The analysis of the document as it is now, or undefined when it was closed or edited meanwhile. */
  const analyse = async (document: TextDocument): Promise<Analysis | undefined> => {
    const { uri, version } = document;
    const analysis = await analyses.of(document);
    return documents.get(uri)?.version === version ? analysis : undefined;
  };

  const publishAll = async (document: TextDocument) => {
    const analysis = await analyse(document);
    if (analysis) publish(document.uri, analysis, analysis.findings);
  };

  return {
    async changed(document) {
      const { uri } = document;
      calm(uri);
      const analysis = await analyse(document);
      if (!analysis) return;
      const before = shown.get(uri);
      const now = analysis.findings;
      const known = before === undefined || quietMs === 0 ? now : stillTrue(before, now);
      publish(uri, analysis, known);
      if (known.length === now.length) return;
      // The next edit forgets this timer, so the document is still the same one when it rings.
      waiting.set(uri, setTimeout(publish, quietMs, uri, analysis, now));
    },
    async refresh() {
      for (const document of documents.all()) {
        calm(document.uri);
        await publishAll(document);
      }
    },
    closed(uri) {
      calm(uri);
      shown.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
