/** As little of a language client as it takes to measure a server. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";

const PATIENCE = 20_000;
const URI = "file:///bench/task-definition.json";

/** @param server `{args, options?, settings?, languageId?}` */
export async function startServer({ args, options, settings, languageId = "json" }) {
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "ignore"] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const configuration = settings?.() ?? {};
  connection.onRequest("workspace/configuration", ({ items }) =>
    items.map(({ section }) => configuration[section] ?? null),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/workspaceFolders", () => []);
  let waiting;
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, version: of, diagnostics }) => {
    if (uri === URI && waiting && (of === undefined || of === version) && waiting.until(diagnostics)) waiting.done();
  });
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: { publishDiagnostics: { versionSupport: true }, synchronization: {} },
      workspace: { configuration: true },
    },
    initializationOptions: options ?? {},
  });
  const initializeMs = since(started);
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: configuration });

  let version = 0;
  let text = "";

  /** Milliseconds from a notification to the findings that it was to bring. */
  const answered = (method, params, until = () => true) =>
    new Promise((resolve, reject) => {
      const start = process.hrtime.bigint();
      const timer = setTimeout(() => reject(new Error(`no findings within ${PATIENCE} ms of ${method}`)), PATIENCE);
      const done = () => {
        waiting = undefined;
        clearTimeout(timer);
        resolve(since(start));
      };
      waiting = { until, done };
      void connection.sendNotification(method, params);
    });

  const edit = (from, to, until) => {
    const at = text.indexOf(from);
    if (at < 0) throw new Error(`${from} is not in the text`);
    const before = text.slice(0, at).split("\n");
    const start = { line: before.length - 1, character: before.at(-1).length };
    const end = { line: start.line, character: start.character + from.length };
    text = text.slice(0, at) + to + text.slice(at + from.length);
    version++;
    const contentChanges = [{ range: { start, end }, text: to }];
    return answered("textDocument/didChange", { textDocument: { uri: URI, version }, contentChanges }, until);
  };

  return {
    initializeMs,
    open(content) {
      text = content;
      version = 1;
      return answered("textDocument/didOpen", { textDocument: { uri: URI, languageId, version, text } });
    },
    edit,
    /** The one for the other, to and fro. */
    replace(a, b, i) {
      return i % 2 === 0 ? edit(a, b) : edit(b, a);
    },
    /** Resident memory in kilobytes, where the system tells. */
    memory() {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]);
    },
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await connection.sendRequest("shutdown").catch(() => undefined);
      await connection.sendNotification("exit").catch(() => undefined);
      const timer = setTimeout(() => child.kill(), 2000);
      await ended;
      clearTimeout(timer);
      connection.dispose();
    },
  };
}

function since(start) {
  return Number(process.hrtime.bigint() - start) / 1e6;
}
