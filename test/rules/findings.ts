import { openDocument } from "../../server/document/document.ts";
import { DEFAULT_CONFIG, resolveConfig } from "../../server/engine/config.ts";
import type { Finding } from "../../server/engine/finding.ts";
import { lint } from "../../server/engine/lint.ts";

/** What the recommended rules find in a text. */
export function findings(text: string, name = "task-definition.json"): Finding[] {
  return lint(openDocument(text, name), resolveConfig(DEFAULT_CONFIG, name));
}
