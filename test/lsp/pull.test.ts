import { afterEach, expect, test } from "vitest";
import type { DocumentDiagnosticReport } from "vscode-languageserver";
import { codesOf, PULL, startServer, type TestClient } from "./client.ts";
import { CPU, QUOTED_CPU, RIGHT, WRONG } from "./texts.ts";

let client: TestClient;
const start = async (quietMs: number) => {
  client = await startServer({ capabilities: PULL, quietMs });
};
afterEach(() => client.stop());

const pull = (name: string, previousResultId?: string) =>
  client.request<DocumentDiagnosticReport>("textDocument/diagnostic", {
    textDocument: { uri: client.uriOf(name) },
    previousResultId,
  });

const codes = (report: DocumentDiagnosticReport) => (report.kind === "full" ? codesOf(report.items) : report.kind);

test("a client that pulls gets answers and no pushes", async () => {
  await start(0);
  expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ identifier: "taskdef" });
  await client.open("a.json", WRONG);
  expect(codes(await pull("a.json"))).toEqual(["wrong-type"]);
  expect(client.published).toEqual([]);
});

test("the same question has the answer `unchanged`", async () => {
  await start(0);
  await client.open("a.json", WRONG);
  const first = await pull("a.json");
  expect(await pull("a.json", first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
  await client.edit("a.json", 2, { range: CPU, text: '"256"' });
  expect(codes(await pull("a.json", first.resultId))).toEqual([]);
});

test("resolved findings are answered at once, new ones after the quiet", async () => {
  await start(1000);
  await client.open("a.json", WRONG);
  await pull("a.json");
  const fixed = performance.now();
  await client.edit("a.json", 2, { range: CPU, text: '"256"' });
  expect(codes(await pull("a.json"))).toEqual([]);
  expect(performance.now() - fixed).toBeLessThan(800);
  const broken = performance.now();
  await client.edit("a.json", 3, { range: QUOTED_CPU, text: "256" });
  expect(codes(await pull("a.json"))).toEqual(["wrong-type"]);
  expect(performance.now() - broken).toBeGreaterThan(900);
});

test("a question about a text that was edited meanwhile is sent back", async () => {
  await start(200);
  await client.open("a.json", RIGHT);
  await pull("a.json");
  await client.edit("a.json", 2, { range: QUOTED_CPU, text: "256" });
  const stale = pull("a.json");
  await client.edit("a.json", 3, { range: CPU, text: '"256"' });
  await expect(stale).rejects.toMatchObject({ code: -32802, data: { retriggerRequest: true } });
});

test("a changed configuration asks the client to pull again", async () => {
  await start(0);
  await client.until("the watch", () => client.registered.includes("workspace/didChangeWatchedFiles"));
  await client.open("a.json", WRONG);
  expect(codes(await pull("a.json"))).toEqual(["wrong-type"]);
  client.write("taskdef.config.json", '{ "rules": { "wrong-type": "off" } }');
  await client.changedOnDisk("taskdef.config.json");
  await client.until("a refresh", () => client.refreshes() === 1);
  expect(codes(await pull("a.json"))).toEqual([]);
});
