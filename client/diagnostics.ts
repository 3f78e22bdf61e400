import { type DiagnosticCollection, type Disposable, languages, Uri, workspace } from "vscode";
import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { toDiagnostic } from "./convert.ts";

/** Shows what the server publishes on open documents. */
export interface Diagnostics extends Disposable {
  publish(params: PublishDiagnosticsParams): void;
  closed(uri: string): void;
}

export function createDiagnostics(): Diagnostics {
  const collection: DiagnosticCollection = languages.createDiagnosticCollection("taskdef");
  return {
    publish({ uri, version, diagnostics }) {
      const target = Uri.parse(uri);
      const document = workspace.textDocuments.find((each) => each.uri.toString() === target.toString());
      // Ranges of an older text would be shown at wrong places; those of the newer one are under way.
      if (!document || (version !== undefined && version < document.version)) return;
      collection.set(target, diagnostics.map(toDiagnostic));
    },
    closed(uri) {
      collection.delete(Uri.parse(uri));
    },
    dispose() {
      collection.dispose();
    },
  };
}
