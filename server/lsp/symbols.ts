import {
  type Connection,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import type { Lines } from "../document/lines.ts";
import { type OutlineEntry, symbols } from "../language/symbols.ts";
import type { Abilities } from "./abilities.ts";
import { toRange } from "./diagnostics.ts";
import type { Answer } from "./language.ts";

const KIND = {
  task: SymbolKind.Module,
  container: SymbolKind.Class,
  volume: SymbolKind.Struct,
  port: SymbolKind.Interface,
  variable: SymbolKind.Variable,
  secret: SymbolKind.Key,
} as const;

export function serveSymbols(connection: Connection, answer: Answer, { nestedSymbols }: Abilities): void {
  connection.onDocumentSymbol(
    answer<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>("symbols", [], (document, params) => {
      const entries = symbols(document);
      const { uri } = params.textDocument;
      return nestedSymbols
        ? entries.map((each) => symbolOf(each, document.lines))
        : entries.flatMap((each) => flat(each, uri, document.lines));
    }),
  );
}

function symbolOf({ name, detail, kind, at, children, ...whole }: OutlineEntry, lines: Lines): DocumentSymbol {
  return {
    name,
    detail,
    kind: KIND[kind],
    range: toRange(whole, lines),
    selectionRange: toRange(at, lines),
    children: children.map((each) => symbolOf(each, lines)),
  };
}

function flat(entry: OutlineEntry, uri: string, lines: Lines, containerName?: string): SymbolInformation[] {
  const { name, kind, at, children } = entry;
  const own = { name, kind: KIND[kind], location: { uri, range: toRange(at, lines) }, containerName };
  return [own, ...children.flatMap((each) => flat(each, uri, lines, name))];
}
