export interface Labels {
  files: {
    file: string;
    status: "clean" | "problems";
    problems: { problem: string; jsonPath: string; why: string }[];
  }[];
}

/** labels.json beside this file. */
export interface Expectations {
  /** The rules that report a labelled problem. */
  covers: Record<string, string[]>;
  /** Rules that report all places of a file as one. */
  grouped: string[];
  /** Labelled problems without a rule, and why. */
  notCovered: Record<string, string>;
  /** Rules that speak where another one no longer can, because it is not certain any more; and why that is right. */
  alternates: Record<string, string>;
  /** Deviations that were looked at, each with its reason. */
  deviations: { file: string; pointer: string; what: string; reason: string }[];
}

export interface FileFindings {
  kind: string | null;
  findings: readonly { rule: string; severity: string; pointer: string; message: string }[];
}

export interface Row {
  problem: string;
  labelled: number;
  found: number;
  notCovered: string | undefined;
}

export interface Deviation {
  file: string;
  pointer: string;
  what: string;
  why: string;
}

type Found = ReadonlyMap<string, FileFindings>;

export declare function compareLabels(
  labels: Labels,
  expected: Expectations,
  found: Found,
): { rows: Row[]; deviations: Deviation[] };
export declare function compareKinds(manifest: readonly { file: string; kind: string }[], found: Found): Deviation[];
export declare function unexplained(deviations: readonly Deviation[], expected: Expectations): Deviation[];
