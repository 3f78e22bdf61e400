/** Hover, completion and navigation: each feature of `server/language` as a request of the protocol. */
import type { Connection, TextDocumentPositionParams, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { TaskDocument } from "../document/document.ts";
import type { Abilities } from "./abilities.ts";
import type { Analyses } from "./analyses.ts";
import { serveCompletion } from "./completion.ts";
import type { Guard } from "./guard.ts";
import { serveHover } from "./hover.ts";
import { serveLinks } from "./links.ts";
import { serveNavigation } from "./navigation.ts";
import { serveSymbols } from "./symbols.ts";

export interface LanguageServer {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly analyses: Analyses;
  readonly guard: Guard;
}

/** Answers requests about a document; with `fallback` where there is none, or the configuration ignores it. */
export type Answer = <P extends DocumentParams, R>(
  what: string,
  fallback: R,
  run: (document: TaskDocument, params: P) => R | Promise<R>,
) => (params: P) => Promise<R>;

type DocumentParams = Pick<TextDocumentPositionParams, "textDocument">;

export function serveLanguage(server: LanguageServer, abilities: Abilities): void {
  const { connection } = server;
  const answer = answers(server);
  serveHover(connection, answer, abilities);
  serveCompletion(connection, answer, abilities);
  serveSymbols(connection, answer, abilities);
  serveNavigation(connection, answer, abilities);
  serveLinks(connection, answer);
}

function answers({ documents, analyses, guard }: LanguageServer): Answer {
  return (what, fallback, run) => (params) => {
    const { uri } = params.textDocument;
    return guard(what, uri, fallback, async () => {
      const open = documents.get(uri);
      const task = open && (await analyses.of(open)).task;
      return task && !task.config.ignored ? run(task.document, params) : fallback;
    });
  };
}
