import { openDocument } from "../document/document.ts";
import { applyEdits, type TextEdit } from "../document/edit.ts";
import type { FileConfig } from "./config.ts";
import type { Finding } from "./finding.ts";
import { lint } from "./lint.ts";

const MOST_PASSES = 20;

/** The edits of all safe fixes that do not overlap, the earlier finding first. */
export function safeEdits(findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const edits = finding.fixes.find((fix) => fix.safe)?.edits() ?? [];
    if (edits.every((edit) => taken.every((other) => edit.end < other.start || edit.start > other.end))) {
      taken.push(...edits);
    }
  }
  return taken;
}

/**
 * A text with all safe fixes made, again and again until none is left.
 * One fix may make room for another, so this lints after each pass. Broken JSON is left alone: where a value ends in it
 * is a guess, and a guess is nothing to write to a file.
 */
export function fixAll(text: string, name: string, config: FileConfig, languageId?: string): string {
  let fixed = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const document = openDocument(fixed, name, languageId);
    if (document.syntaxProblems.length > 0) return fixed;
    const edits = safeEdits(lint(document, config));
    if (edits.length === 0) return fixed;
    const next = applyEdits(fixed, edits);
    if (next === fixed) return fixed;
    fixed = next;
  }
  return fixed;
}
