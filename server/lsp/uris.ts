import { URI } from "vscode-uri";

export const CONFIG_NAME = "taskdef.config.json";

/** One spelling for each URI: clients differ in what they escape. */
export function normalize(uri: string): string {
  return URI.parse(uri).toString();
}

/**
 * The places where a document's configuration may be, nearest first: its own folder and those above,
 * not above the workspace folder that holds it. A document without a place (untitled) has none.
 */
export function configCandidates(uri: string, folders: readonly string[]): string[] {
  const document = URI.parse(uri);
  if (document.scheme === "untitled") return [];
  const roots = folders.map((folder) => URI.parse(folder)).filter((folder) => contains(folder, document));
  const top = roots.reduce((longest, { path }) => Math.max(longest, trimmed(path).length), 0);
  const candidates: string[] = [];
  let folder = parentOf(document.path);
  for (;;) {
    candidates.push(document.with({ path: `${folder}/${CONFIG_NAME}`, query: "", fragment: "" }).toString());
    if (folder === "" || folder.length <= top) return candidates;
    folder = parentOf(folder);
  }
}

/** A document's path as the configuration in `configUri` sees it: relative to its folder, with slashes. */
export function relativeTo(configUri: string, uri: string): string {
  const folder = parentOf(URI.parse(configUri).path);
  const { path } = URI.parse(uri);
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

function contains(folder: URI, document: URI): boolean {
  return (
    folder.scheme === document.scheme &&
    folder.authority === document.authority &&
    document.path.startsWith(`${trimmed(folder.path)}/`)
  );
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function trimmed(path: string): string {
  return path.replace(/\/$/, "");
}
