/** A language client for tests: starts the built server as any editor would, over standard input and output. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from "vscode-languageserver";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";

const SERVER = path.resolve(import.meta.dirname, "../../dist/server.js");

export interface TestOptions {
  capabilities?: ClientCapabilities;
  quietMs?: number;
  /** Without a workspace folder, as for a single file. */
  noFolder?: boolean;
  /** The workspace's folders, within the client's own; that one itself unless they are given. */
  roots?: readonly string[];
}

export type TestClient = Awaited<ReturnType<typeof startServer>>;

export const PULL: ClientCapabilities = {
  textDocument: { diagnostic: { dynamicRegistration: false } },
  workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
};

export async function startServer({
  capabilities = {},
  quietMs = 0,
  noFolder = false,
  roots = [""],
}: TestOptions = {}) {
  if (!existsSync(SERVER)) throw new Error("dist/server.js is missing: npm run build");
  const folder = mkdtempSync(path.join(tmpdir(), "taskdef-lsp-"));
  const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  const registered: string[] = [];
  let refreshes = 0;
  const wake = () => {
    for (const each of waiting) each();
  };
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.push(params);
    wake();
  });
  connection.onRequest("client/registerCapability", ({ registrations }: { registrations: { method: string }[] }) => {
    registered.push(...registrations.map(({ method }) => method));
    wake();
    return null;
  });
  connection.onRequest("workspace/diagnostic/refresh", () => {
    refreshes += 1;
    wake();
    return null;
  });
  connection.onUnhandledNotification(() => undefined);
  connection.listen();
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
  for (const root of roots) mkdirSync(path.join(folder, root), { recursive: true });
  const workspaceFolders = noFolder ? null : roots.map((root) => ({ uri: uriOf(root), name: root }));
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: workspaceFolders?.[0]?.uri ?? null,
    workspaceFolders,
    capabilities,
    initializationOptions: { quietMs },
  });
  await connection.sendNotification("initialized", {});

  const client = {
    initialized,
    connection,
    published,
    registered,
    exited: new Promise<number | null>((resolve) => child.on("exit", resolve)),
    refreshes: () => refreshes,
    uriOf,
    write: (name: string, text: string) => writeFileSync(path.join(folder, name), text),
    open: (name: string, text: string, languageId = "json") =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uriOf(name), languageId, version: 1, text },
      }),
    edit: (name: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]) =>
      connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: uriOf(name), version },
        contentChanges,
      }),
    close: (name: string) =>
      connection.sendNotification("textDocument/didClose", { textDocument: { uri: uriOf(name) } }),
    changedOnDisk: (name: string) =>
      connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(name), type: 2 }] }),
    request: <R>(method: string, params: object) => connection.sendRequest<R>(method, params),
    /** Waits until something that the server sends makes it true. */
    until: <T>(what: string, ask: () => T | undefined | false) => until(what, ask, waiting),
    /** The next diagnostics of a file, for a version and a condition. */
    diagnostics: (name: string, accept: (params: PublishDiagnosticsParams) => boolean = () => true) =>
      until(
        `diagnostics of ${name}`,
        () => published.findLast((each) => each.uri === uriOf(name) && accept(each)),
        waiting,
      ),
    async stop() {
      if (child.exitCode === null) {
        await connection.sendRequest("shutdown");
        await connection.sendNotification("exit");
      }
      const code = await client.exited;
      connection.dispose();
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
  return client;
}

function until<T>(what: string, ask: () => T | undefined | false, waiting: Set<() => void>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`timed out waiting for ${what}`)), 5000);
    const look = () => {
      const answer = ask();
      if (answer === undefined || answer === false) return;
      clearTimeout(timer);
      waiting.delete(look);
      resolve(answer);
    };
    waiting.add(look);
    look();
  });
}

export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(code)).sort();
}
