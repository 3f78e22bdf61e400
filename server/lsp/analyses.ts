import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Kind } from "../document/dialect.ts";
import { openDocument, type TaskDocument } from "../document/document.ts";
import { type Lines, linesOf } from "../document/lines.ts";
import { isConfigName } from "../document/names.ts";
import { type Config, type FileConfig, resolveConfig } from "../engine/config.ts";
import { parseConfig } from "../engine/config-file.ts";
import type { Finding } from "../engine/finding.ts";
import { lint } from "../engine/lint.ts";
import type { Configs, Located } from "./configs.ts";

/** What is known of one version of a document under one configuration. */
export interface Analysis {
  readonly version: number;
  readonly lines: Lines;
  readonly findings: readonly Finding[];
  readonly kind: Kind | null;
  /** Absent for the configuration file itself. */
  readonly task?: { readonly document: TaskDocument; readonly base: Config; readonly config: FileConfig };
}

/** One analysis per document version and configuration, shared by all requests and dropped on close. */
export interface Analyses {
  of(document: TextDocument): Promise<Analysis>;
  drop(uri: string): void;
}

export function createAnalyses(configs: Configs): Analyses {
  const kept = new Map<string, Analysis>();
  return {
    async of(document) {
      const located = await configs.of(document.uri);
      const known = kept.get(document.uri);
      if (known?.version === document.version && (!known.task || known.task.base === located.config)) return known;
      const fresh = isConfigName(document.uri) ? analyseConfig(document) : analyseTask(document, located, known);
      kept.set(document.uri, fresh);
      return fresh;
    },
    drop(uri) {
      kept.delete(uri);
    },
  };
}

/** An analysis of a text that is not open. */
export function analyseText(text: string, uri: string, languageId: string | undefined, located: Located): Analysis {
  const config = resolveConfig(located.config, located.path);
  return analyse(openDocument(text, uri, languageId), located.config, config, 0);
}

/** Takes over what did not change since the last analysis: the parsed text, or the resolved configuration. */
function analyseTask(document: TextDocument, { config: base, path }: Located, last: Analysis | undefined): Analysis {
  const { uri, version, languageId } = document;
  const parsed = last?.version === version ? last.task?.document : undefined;
  const config = last?.task?.base === base ? last.task.config : resolveConfig(base, path);
  return analyse(parsed ?? openDocument(document.getText(), uri, languageId), base, config, version);
}

function analyse(document: TaskDocument, base: Config, config: FileConfig, version: number): Analysis {
  const findings = document.kind === null ? [] : lint(document, config);
  return { version, lines: document.lines, findings, kind: document.kind, task: { document, base, config } };
}

function analyseConfig(document: TextDocument): Analysis {
  const text = document.getText();
  return { version: document.version, lines: linesOf(text), findings: parseConfig(text).findings, kind: null };
}
