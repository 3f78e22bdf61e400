/** The real files that stand beside the project. They are other people's, so they are read in place, never copied. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const CORPUS = path.resolve(import.meta.dirname, "../../../shared/corpus");
export const hasCorpus = existsSync(path.join(CORPUS, "manifest.json"));

/** Ends the title of a suite that needs the corpus, so that a skipped one says why. */
export const NEEDS_CORPUS = hasCorpus ? "" : ` (skipped: ${CORPUS} is absent)`;

export type CorpusKind = "taskdef" | "containerdefs" | "cloudformation" | "servicedef" | "ecscli" | "ecspresso";

export interface CorpusFile {
  /** Relative to the corpus. */
  file: string;
  kind: CorpusKind;
  text: string;
}

/** All files, or none where the corpus is absent. */
export function corpusFiles(): CorpusFile[] {
  if (!hasCorpus) return [];
  const entries: { file: string; kind: CorpusKind }[] = readJson("manifest.json");
  return entries.map(({ file, kind }) => ({ file, kind, text: readFileSync(path.join(CORPUS, file), "utf8") }));
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(CORPUS, file), "utf8"));
}

/** Task definitions and arrays of containers; the other kinds only look like them. */
export function isOurs({ kind }: { kind: CorpusKind }): boolean {
  return kind === "taskdef" || kind === "containerdefs";
}
