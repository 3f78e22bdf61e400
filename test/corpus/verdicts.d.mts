import type { FileFindings } from "./compare.d.mts";

/** One finding of severity error or warning, read by hand once. */
export interface Verdict {
  /** Relative to the corpus. */
  file: string;
  pointer: string;
  rule: string;
  verdict: "right" | "wrong";
  why: string;
}

export interface Place {
  file: string;
  pointer: string;
  rule: string;
}

export interface Judged {
  /** Of the findings read, the share that is right. */
  precision: number;
  right: number;
  wrong: Verdict[];
  /** Findings that nobody has read. */
  unread: (Place & { severity: string; message: string })[];
  /** Verdicts on what is no longer found. */
  stale: Verdict[];
}

export declare function compareVerdicts(verdicts: readonly Verdict[], found: ReadonlyMap<string, FileFindings>): Judged;
