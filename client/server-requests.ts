import * as vscode from "vscode";
import type { FileSystemWatcher } from "vscode-languageserver-protocol";
import { isConfigName } from "../server/document/names.ts";
import { Method, type ReadFileParams, type ReadFileResult } from "../server/lsp/protocol.ts";
import type { Link } from "./link.ts";

interface Registration {
  id: string;
  method: string;
  registerOptions?: { watchers?: FileSystemWatcher[] };
}

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;

/** Answers what the server asks of its client: to watch files, and to read its configuration. */
export function answerServer({ connection }: Link, log: (message: string) => void): void {
  const watches = new Map<string, vscode.Disposable>();
  const tell = (uri: vscode.Uri, type: number) =>
    void connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uri.toString(), type }] });

  connection.onRequest("client/registerCapability", ({ registrations }: { registrations: Registration[] }) => {
    for (const { id, method, registerOptions } of registrations) {
      if (method !== "workspace/didChangeWatchedFiles") continue;
      const globs = (registerOptions?.watchers ?? []).map(({ globPattern }) => globPattern);
      watches.set(
        id,
        watch(
          globs.filter((glob) => typeof glob === "string"),
          tell,
        ),
      );
    }
    return null;
  });
  connection.onRequest("client/unregisterCapability", ({ unregisterations }: { unregisterations: Registration[] }) => {
    for (const { id } of unregisterations) watches.get(id)?.dispose();
    return null;
  });
  connection.onRequest(Method.readFile, ({ uri }: ReadFileParams) => readConfig(vscode.Uri.parse(uri)));
  connection.onNotification("window/logMessage", ({ message }: { message: string }) => log(message));
  connection.onDispose(() => {
    for (const each of watches.values()) each.dispose();
  });
}

function watch(globs: readonly string[], tell: (uri: vscode.Uri, type: number) => void): vscode.Disposable {
  const watchers = globs.map((glob) => {
    const watcher = vscode.workspace.createFileSystemWatcher(glob);
    watcher.onDidCreate((uri) => tell(uri, CREATED));
    watcher.onDidChange((uri) => tell(uri, CHANGED));
    watcher.onDidDelete((uri) => tell(uri, DELETED));
    return watcher;
  });
  return vscode.Disposable.from(...watchers);
}

/** The server may read its configuration through us, and nothing else. */
async function readConfig(uri: vscode.Uri): Promise<ReadFileResult> {
  if (!isConfigName(uri.path)) return {};
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return {};
  }
}
