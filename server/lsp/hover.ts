import type { Connection, Hover, HoverParams } from "vscode-languageserver";
import { hover } from "../language/hover.ts";
import { loadSchema } from "../language/schema.ts";
import type { Abilities } from "./abilities.ts";
import { toRange } from "./diagnostics.ts";
import type { Answer } from "./language.ts";

export function serveHover(connection: Connection, answer: Answer, { hoverFormat }: Abilities): void {
  connection.onHover(
    answer<HoverParams, Hover | null>("hover", null, async (document, { position }) => {
      const found = hover(document, document.lines.offsetAt(position), await loadSchema());
      if (!found) return null;
      return { contents: { kind: hoverFormat, value: found.markdown }, range: toRange(found, document.lines) };
    }),
  );
}
