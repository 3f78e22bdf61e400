import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { isConfigName } from "../document/names.ts";
import { type Abilities, abilitiesOf, capabilitiesFor } from "./abilities.ts";
import { type Analyses, createAnalyses } from "./analyses.ts";
import { codeActions } from "./code-actions.ts";
import { type Configs, createConfigs } from "./configs.ts";
import { serveCustomRequests } from "./custom.ts";
import { createGuard, type Guard } from "./guard.ts";
import { serveLanguage } from "./language.ts";
import type { FilePort } from "./ports.ts";
import { Method } from "./protocol.ts";
import { createPull } from "./pull.ts";
import { createPush } from "./push.ts";
import { CONFIG_NAME } from "./uris.ts";

/** One server on one connection; everything it needs of the world comes in by its arguments. */
interface Server {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly configs: Configs;
  readonly analyses: Analyses;
  readonly guard: Guard;
}

/** Serves the Language Server Protocol, whatever the connection runs over. */
export function serve(connection: Connection, files: FilePort): void {
  const configs = createConfigs(files);
  const server: Server = {
    connection,
    documents: new TextDocuments(TextDocument),
    configs,
    analyses: createAnalyses(configs),
    guard: createGuard(connection),
  };
  connection.onInitialize((params) => {
    const abilities = abilitiesOf(params);
    configs.folders(abilities.folders);
    const refresh = serveDocuments(server, abilities);
    serveLanguage(server, abilities);
    connection.onInitialized(() => afterwards(server, abilities, refresh));
    return { capabilities: capabilitiesFor(abilities), serverInfo: { name: "taskdef" } };
  });
  serveCodeActions(server);
  serveCustomRequests(connection, configs, server.guard);
  server.documents.listen(connection);
  connection.listen();
}

/** Tells all diagnostics again, because all may have changed. */
type Refresh = () => Promise<void>;

function serveDocuments(server: Server, abilities: Abilities): Refresh {
  const { connection, documents, analyses, configs, guard } = server;
  const refresh = serveDiagnostics(server, abilities);
  const configEdited = async (uri: string, text: string | undefined) => {
    configs.changedInEditor(uri, text);
    await refresh();
  };
  documents.onDidChangeContent(({ document }) => {
    if (isConfigName(document.uri)) void configEdited(document.uri, document.getText());
  });
  documents.onDidClose(({ document: { uri } }) => {
    analyses.drop(uri);
    if (isConfigName(uri)) void configEdited(uri, undefined);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) configs.changedOnDisk(uri, type === FileChangeType.Deleted);
    return refresh();
  });
  if (!abilities.watches) {
    // Nobody tells of changes on disk: look again when a document is opened or saved.
    documents.onDidOpen(() => configs.forget());
    documents.onDidSave(() => {
      configs.forget();
      return refresh();
    });
  }
  if (abilities.announceKind) {
    documents.onDidChangeContent(({ document }) =>
      guard("announce", document.uri, undefined, async () => {
        const { kind, version } = await analyses.of(document);
        await connection.sendNotification(Method.document, { uri: document.uri, version, kind });
      }),
    );
  }
  return refresh;
}

/** Wires pull or push, as the client has it. */
function serveDiagnostics(server: Server, { pulls, refreshes, quietMs }: Abilities): Refresh {
  const { connection, documents, analyses, guard } = server;
  if (pulls) {
    const pull = createPull(documents, analyses, quietMs);
    connection.languages.diagnostics.on((params, token) =>
      guard("diagnostics", params.textDocument.uri, { kind: "full", items: [] }, () => pull.report(params, token)),
    );
    documents.onDidClose(({ document }) => pull.closed(document.uri));
    return async () => {
      if (refreshes) await connection.languages.diagnostics.refresh().catch(() => undefined);
    };
  }
  const push = createPush(connection, documents, analyses, quietMs);
  documents.onDidChangeContent(({ document }) =>
    guard("diagnostics", document.uri, undefined, () => push.changed(document)),
  );
  documents.onDidClose(({ document }) => push.closed(document.uri));
  return () => guard("refresh", "", undefined, () => push.refresh());
}

function serveCodeActions({ connection, documents, analyses, guard }: Server): void {
  connection.onCodeAction((params) => {
    const { uri } = params.textDocument;
    return guard("code actions", uri, [], async () => {
      const document = documents.get(uri);
      return document ? codeActions(document, await analyses.of(document), params) : [];
    });
  });
}

/** What may only be asked once the client is ready. */
async function afterwards({ connection, configs }: Server, abilities: Abilities, refresh: Refresh): Promise<void> {
  if (abilities.watches) {
    const watchers = [{ globPattern: `**/${CONFIG_NAME}` }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (abilities.folderChanges) {
    let folders = [...abilities.folders];
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      configs.folders(folders);
      void refresh();
    });
  }
}
