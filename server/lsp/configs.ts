import { type Config, DEFAULT_CONFIG } from "../engine/config.ts";
import { parseConfig } from "../engine/config-file.ts";
import type { FilePort } from "./ports.ts";
import { configCandidates, normalize, relativeTo } from "./uris.ts";

/** The configuration that holds for a document, and the document's path as that configuration sees it. */
export interface Located {
  readonly config: Config;
  readonly path: string;
}

/** The configuration of every document: the nearest `taskdef.config.json`, the unsaved one before the one on disk. */
export interface Configs {
  /** Its `config` is the same object for as long as the file does not change. */
  of(uri: string): Promise<Located>;
  /** The file changed on disk. When it is gone, it is gone for an editor that still holds its text as well. */
  changedOnDisk(uri: string, gone: boolean): void;
  /** The editor has this text for it; undefined when the editor closed it. */
  changedInEditor(uri: string, text: string | undefined): void;
  /** Forget what was read, for clients that cannot watch files. */
  forget(): void;
  folders(folders: readonly string[]): void;
}

export function createConfigs(files: FilePort): Configs {
  const onDisk = new Map<string, Promise<Config | undefined>>();
  const inEditor = new Map<string, Config>();
  let roots: readonly string[] = [];

  const load = (uri: string): Promise<Config | undefined> | Config => {
    const open = inEditor.get(uri);
    if (open) return open;
    let read = onDisk.get(uri);
    if (!read) {
      read = files.read(uri).then((text) => (text === undefined ? undefined : parseConfig(text).config));
      onDisk.set(uri, read);
    }
    return read;
  };

  return {
    async of(uri) {
      for (const candidate of configCandidates(uri, roots)) {
        const config = await load(candidate);
        if (config) return { config, path: relativeTo(candidate, uri) };
      }
      return { config: DEFAULT_CONFIG, path: uri.slice(uri.lastIndexOf("/") + 1) };
    },
    changedOnDisk(uri, gone) {
      onDisk.delete(normalize(uri));
      if (gone) inEditor.delete(normalize(uri));
    },
    changedInEditor(uri, text) {
      const key = normalize(uri);
      if (text === undefined) {
        inEditor.delete(key);
        return;
      }
      const { config } = parseConfig(text);
      // Half-typed, it cannot be read at all: what held before holds on, instead of all findings flickering.
      inEditor.set(key, config === DEFAULT_CONFIG ? (inEditor.get(key) ?? config) : config);
    },
    forget() {
      onDisk.clear();
    },
    folders(folders) {
      roots = folders;
    },
  };
}
