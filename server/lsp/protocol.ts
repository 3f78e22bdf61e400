import type { Diagnostic } from "vscode-languageserver";

/**
 * What our server speaks beyond the Language Server Protocol: all of it, shared with the client.
 * Every one is optional: a client that knows none of them loses no standard feature.
 */
export const Method = {
  /** client → server: lints a text that is not open. `LintParams` → `LintResult` */
  lint: "taskdef/lint",
  /** client → server: the rules there are. → `RuleInfo[]` */
  rules: "taskdef/rules",
  /** server → client: reads a `taskdef.config.json`, for a server without a file system. `ReadFileParams` → `ReadFileResult` */
  readFile: "taskdef/readFile",
  /** server → client, when asked for by `Options.announceKind`: what an open document is. `DocumentInfo` */
  document: "taskdef/document",
} as const;

/** The `initializationOptions` of our server. */
export interface Options {
  /** How long new findings wait for a pause in typing. Findings that are gone never wait. */
  quietMs?: number;
  /** Send `taskdef/document` after each analysis. */
  announceKind?: boolean;
}

export interface LintParams {
  uri: string;
  text: string;
  languageId?: string;
}

export interface LintResult {
  /** The dialect, or null for a text that is no task definition, or that the configuration ignores. */
  kind: string | null;
  diagnostics: Diagnostic[];
}

export interface RuleInfo {
  id: string;
  summary: string;
  severity: string;
  category: string;
  url: string;
}

export interface ReadFileParams {
  uri: string;
}

export interface ReadFileResult {
  /** Absent when there is no such file. */
  text?: string;
}

export interface DocumentInfo {
  uri: string;
  version: number;
  kind: string | null;
}
