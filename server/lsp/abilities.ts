import {
  type InitializeParams,
  MarkupKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { KINDS } from "./code-actions.ts";
import { SOURCE } from "./diagnostics.ts";
import type { Options } from "./protocol.ts";

const QUIET_MS = 150;

/** What the client can and wants, read once from its `initialize`. */
export interface Abilities {
  /** The client asks for diagnostics: they are never pushed as well, or it would show them twice. */
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly watches: boolean;
  readonly folderChanges: boolean;
  readonly folders: readonly string[];
  readonly quietMs: number;
  readonly announceKind: boolean;
  readonly hoverFormat: MarkupKind;
  /** The format of a completion's help. */
  readonly helpFormat: MarkupKind;
  readonly snippets: boolean;
  readonly nestedSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly preparesRename: boolean;
}

export function abilitiesOf(params: InitializeParams): Abilities {
  const { workspace, textDocument } = params.capabilities;
  const completionItem = textDocument?.completion?.completionItem;
  const options = (params.initializationOptions ?? {}) as Options;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folderChanges: workspace?.workspaceFolders === true,
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    quietMs: typeof options.quietMs === "number" ? options.quietMs : QUIET_MS,
    announceKind: options.announceKind === true,
    hoverFormat: textDocument?.hover?.contentFormat?.[0] ?? MarkupKind.Markdown,
    helpFormat: completionItem?.documentationFormat?.[0] ?? MarkupKind.Markdown,
    snippets: completionItem?.snippetSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
  };
}

export function capabilitiesFor({ pulls, folderChanges, preparesRename }: Abilities): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    codeActionProvider: { codeActionKinds: KINDS },
    hoverProvider: true,
    documentSymbolProvider: { label: "Taskdef" },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    // Only a client that can prepare may be told that it can.
    renameProvider: preparesRename ? { prepareProvider: true } : true,
    documentLinkProvider: {},
    completionProvider: { triggerCharacters: ['"', ":"] },
    ...(pulls && {
      diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false },
    }),
    ...(folderChanges && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  };
}
