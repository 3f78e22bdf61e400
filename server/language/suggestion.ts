/** One entry of a list of completions. */
export interface Suggestion {
  label: string;
  kind: "key" | "value" | "reference" | "structure";
  /** A word or two behind the label. */
  detail?: string;
  /** Markdown. */
  help?: string;
  deprecated?: boolean;
  /** What the editor compares with what is typed already. */
  filter: string;
  /** The lower, the further up. */
  rank: number;
  start: number;
  end: number;
  text: string;
  /** True when the text has tab stops. */
  snippet: boolean;
  /** Where a comma has to be added in front of it. */
  commaAt?: number;
}

/** A value that can stand at a place. */
export interface Candidate {
  value: string | boolean;
  detail?: string;
  help?: string;
  kind?: "reference";
}
