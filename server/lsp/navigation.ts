import {
  type Connection,
  type DefinitionParams,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type ReferenceParams,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TaskDocument } from "../document/document.ts";
import { definition, references, rename, renameable } from "../language/navigation.ts";
import type { Abilities } from "./abilities.ts";
import { toRange } from "./diagnostics.ts";
import type { Answer } from "./language.ts";

export function serveNavigation(connection: Connection, answer: Answer, { definitionLinks }: Abilities): void {
  connection.onDefinition(
    answer<DefinitionParams, Location[] | LocationLink[]>("definition", [], (document, params) =>
      definitionLinks ? definitionLinksOf(document, params) : definitionsOf(document, params),
    ),
  );
  connection.onReferences(answer<ReferenceParams, Location[]>("references", [], referencesOf));
  connection.onDocumentHighlight(
    answer<TextDocumentPositionParams, DocumentHighlight[]>("highlight", [], highlightsOf),
  );
  connection.onPrepareRename(
    answer("prepare rename", null, (document: TaskDocument, params: TextDocumentPositionParams) => {
      const found = renameable(document, offsetOf(document, params));
      return found ? { range: toRange(found, document.lines), placeholder: found.name } : null;
    }),
  );
  connection.onRenameRequest(answer<RenameParams, WorkspaceEdit | null>("rename", null, renameOf));
}

function definitionsOf(document: TaskDocument, params: DefinitionParams): Location[] {
  const targets = definition(document, offsetOf(document, params))?.targets ?? [];
  return targets.map((each) => ({ uri: params.textDocument.uri, range: toRange(each, document.lines) }));
}

function definitionLinksOf(document: TaskDocument, params: DefinitionParams): LocationLink[] {
  const found = definition(document, offsetOf(document, params));
  const { lines } = document;
  return (found?.targets ?? []).map((each) => ({
    originSelectionRange: found && toRange(found.origin, lines),
    targetUri: params.textDocument.uri,
    targetRange: toRange(each.whole, lines),
    targetSelectionRange: toRange(each, lines),
  }));
}

function referencesOf(document: TaskDocument, params: ReferenceParams): Location[] {
  const places = references(document, offsetOf(document, params));
  const wanted = places.filter(({ defines }) => params.context.includeDeclaration || !defines);
  return wanted.map((each) => ({ uri: params.textDocument.uri, range: toRange(each, document.lines) }));
}

function highlightsOf(document: TaskDocument, params: TextDocumentPositionParams): DocumentHighlight[] {
  return references(document, offsetOf(document, params)).map((each) => ({
    range: toRange(each, document.lines),
    kind: each.defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function renameOf(document: TaskDocument, params: RenameParams): WorkspaceEdit {
  const edits = rename(document, offsetOf(document, params), params.newName);
  if ("refused" in edits) throw new ResponseError(LSPErrorCodes.RequestFailed, edits.refused);
  const changes = edits.map((each) => ({ range: toRange(each, document.lines), newText: each.text }));
  return { changes: { [params.textDocument.uri]: changes } };
}

function offsetOf({ lines }: TaskDocument, { position }: TextDocumentPositionParams): number {
  return lines.offsetAt(position);
}
