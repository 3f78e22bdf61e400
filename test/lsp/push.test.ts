import { afterEach, expect, test } from "vitest";
import { codesOf, startServer, type TestClient, type TestOptions } from "./client.ts";
import { CPU, QUOTED_CPU, RIGHT, task, WRONG } from "./texts.ts";

let client: TestClient;
const start = async (options?: TestOptions) => {
  client = await startServer(options);
  return client;
};
afterEach(() => client.stop());

test("initialize says what the server can, and pulling is not offered to who cannot", async () => {
  const { initialized } = await start();
  expect(initialized.capabilities).toMatchObject({
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: 2 },
    codeActionProvider: { codeActionKinds: ["quickfix", "source.fixAll.taskdef"] },
  });
  expect(initialized.capabilities.diagnosticProvider).toBeUndefined();
});

test("findings are pushed with code, link, source and version", async () => {
  await start();
  await client.open("a.json", WRONG);
  const { diagnostics, version } = await client.diagnostics("a.json");
  expect(version).toBe(1);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code: "wrong-type", source: "taskdef", severity: 1, range: CPU });
  expect(diagnostics[0]?.codeDescription?.href).toMatch(/\/wrong-type/);
});

test("what is no task definition has no findings", async () => {
  await start();
  await client.open("a.json", `{ "cpu": 256, "volumes": "none" }`);
  expect((await client.diagnostics("a.json")).diagnostics).toEqual([]);
});

test("the language mode makes an object a task definition", async () => {
  await start();
  await client.open("a.json", `{ "cpu": 256 }`, "ecs-task-definition");
  expect(codesOf((await client.diagnostics("a.json")).diagnostics)).toContain("wrong-type");
});

test("a resolved finding vanishes at once, a new one waits for the quiet", async () => {
  await start({ quietMs: 1000 });
  await client.open("a.json", WRONG);
  await client.diagnostics("a.json");
  const fixed = performance.now();
  await client.edit("a.json", 2, { range: CPU, text: '"256"' });
  expect((await client.diagnostics("a.json", ({ version }) => version === 2)).diagnostics).toEqual([]);
  expect(performance.now() - fixed).toBeLessThan(800);
  const broken = performance.now();
  await client.edit("a.json", 3, { range: QUOTED_CPU, text: "256" });
  await client.diagnostics("a.json", ({ version, diagnostics }) => version === 3 && diagnostics.length === 1);
  expect(performance.now() - broken).toBeGreaterThan(900);
});

test("findings that stay are shown at their new place at once", async () => {
  await start({ quietMs: 10_000 });
  await client.open("a.json", WRONG);
  await client.diagnostics("a.json");
  const top = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
  await client.edit("a.json", 2, { range: top, text: '  "memory": 1,\n' });
  const { diagnostics } = await client.diagnostics("a.json", ({ version }) => version === 2);
  expect(diagnostics.find(({ code }) => code === "wrong-type")?.range.start).toEqual({ line: 4, character: 9 });
});

test("of edits in a row only the last one's new findings are shown", async () => {
  await start({ quietMs: 50 });
  await client.open("a.json", RIGHT);
  await client.diagnostics("a.json");
  for (let version = 2; version <= 7; version++) {
    const change = version % 2 === 0 ? { range: QUOTED_CPU, text: "256" } : { range: CPU, text: '"256"' };
    await client.edit("a.json", version, change);
  }
  await client.edit("a.json", 8, { range: QUOTED_CPU, text: "256" });
  await client.diagnostics("a.json", ({ diagnostics }) => diagnostics.length === 1);
  const shown = client.published.filter(({ diagnostics }) => diagnostics.length > 0);
  expect(shown.map(({ version }) => version)).toEqual([8]);
});

test("closing a file takes its findings away and keeps nothing of it", async () => {
  await start();
  await client.open("a.json", WRONG);
  await client.diagnostics("a.json");
  await client.close("a.json");
  await client.diagnostics("a.json", ({ diagnostics }) => diagnostics.length === 0);
  const actions = await client.request<unknown[]>("textDocument/codeAction", {
    textDocument: { uri: client.uriOf("a.json") },
    range: CPU,
    context: { diagnostics: [] },
  });
  expect(actions).toEqual([]);
  client.published.length = 0;
  await client.open("a.json", RIGHT);
  const { diagnostics } = await client.diagnostics("a.json");
  expect(diagnostics).toEqual([]);
});

test("half-typed JSON still has findings", async () => {
  await start();
  await client.open("a.json", task("256").slice(0, -10));
  expect(codesOf((await client.diagnostics("a.json")).diagnostics)).toContain("wrong-type");
});

test("the server ends when it is asked to, and when its input ends", async () => {
  await start();
  client.connection.end();
  await expect(client.exited).resolves.toBeTypeOf("number");
});
