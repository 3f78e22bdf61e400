import type { TextEdit } from "../document/edit.ts";

/**
 * error: ECS rejects this. warning: it registers, then fails or is unsafe. information and hint: advice.
 */
export type Severity = "error" | "warning" | "information" | "hint";
export const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

/** A repair. Safe: it cannot change what a correct reader would have meant, so `--fix` may make it unasked. */
export interface Fix {
  title: string;
  safe: boolean;
  edits(): TextEdit[];
}

export interface RelatedPlace {
  message: string;
  start: number;
  end: number;
}

/** One thing to tell about a document. Offsets are UTF-16 code units. */
export interface Finding {
  rule: string;
  severity: Severity;
  message: string;
  start: number;
  end: number;
  /** RFC 6901, from the file's root value; of something missing: where it should stand. */
  pointer: string;
  /** The page of the rule. */
  url: string;
  related: RelatedPlace[];
  fixes: Fix[];
  tags?: ("unnecessary" | "deprecated")[];
}
