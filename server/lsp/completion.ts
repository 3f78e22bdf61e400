import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionParams,
  type Connection,
  InsertTextFormat,
} from "vscode-languageserver";
import type { Lines } from "../document/lines.ts";
import { complete } from "../language/completion.ts";
import { loadSchema } from "../language/schema.ts";
import type { Suggestion } from "../language/suggestion.ts";
import type { Abilities } from "./abilities.ts";
import { toRange } from "./diagnostics.ts";
import type { Answer } from "./language.ts";

const KIND = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  reference: CompletionItemKind.Reference,
  structure: CompletionItemKind.Struct,
} as const;

export function serveCompletion(connection: Connection, answer: Answer, { snippets, helpFormat }: Abilities): void {
  connection.onCompletion(
    answer<CompletionParams, CompletionItem[]>("completion", [], async (document, { position }) => {
      const suggestions = complete(document, document.lines.offsetAt(position), await loadSchema(), snippets);
      return suggestions.map((each) => itemOf(each, document.lines, helpFormat));
    }),
  );
}

function itemOf(suggestion: Suggestion, lines: Lines, helpFormat: Abilities["helpFormat"]): CompletionItem {
  const { label, kind, detail, help, filter, rank, text, snippet, deprecated, commaAt } = suggestion;
  return {
    label,
    kind: KIND[kind],
    detail,
    ...(help && { documentation: { kind: helpFormat, value: help } }),
    ...(deprecated && { tags: [CompletionItemTag.Deprecated] }),
    filterText: filter,
    sortText: String(rank).padStart(4, "0"),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(suggestion, lines), newText: text },
    ...(commaAt !== undefined && {
      additionalTextEdits: [{ range: toRange({ start: commaAt, end: commaAt }, lines), newText: "," }],
    }),
  };
}
