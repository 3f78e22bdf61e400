import type { Connection, DocumentLink, DocumentLinkParams } from "vscode-languageserver";
import { links } from "../language/links.ts";
import { toRange } from "./diagnostics.ts";
import type { Answer } from "./language.ts";

export function serveLinks(connection: Connection, answer: Answer): void {
  connection.onDocumentLinks(
    answer<DocumentLinkParams, DocumentLink[]>("links", [], (document) =>
      links(document).map(({ url, title, ...place }) => ({
        range: toRange(place, document.lines),
        target: url,
        tooltip: title,
      })),
    ),
  );
}
