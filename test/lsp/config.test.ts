import { afterEach, expect, test } from "vitest";
import { codesOf, startServer, type TestClient, type TestOptions } from "./client.ts";
import { WRONG } from "./texts.ts";

const OFF = '{ "rules": { "wrong-type": "off" } }';
const WATCHING: TestOptions = { capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } };

let client: TestClient;
afterEach(() => client.stop());

const none = ({ diagnostics }: { diagnostics: unknown[] }) => diagnostics.length === 0;
const one = ({ diagnostics }: { diagnostics: unknown[] }) => diagnostics.length === 1;

test("a configuration that appears on disk holds at once", async () => {
  client = await startServer(WATCHING);
  await client.open("a.json", WRONG);
  await client.diagnostics("a.json", one);
  client.write("taskdef.config.json", OFF);
  await client.changedOnDisk("taskdef.config.json");
  await client.diagnostics("a.json", none);
});

test("the unsaved configuration in the editor wins over the one on disk, until it is closed", async () => {
  client = await startServer(WATCHING);
  client.write("taskdef.config.json", "{}");
  await client.open("a.json", WRONG);
  await client.diagnostics("a.json", one);
  await client.open("taskdef.config.json", OFF);
  await client.until(
    "no findings",
    () => client.published.findLast(({ uri }) => uri.endsWith("a.json"))?.diagnostics.length === 0,
  );
  await client.close("taskdef.config.json");
  await client.until(
    "findings",
    () => client.published.findLast(({ uri }) => uri.endsWith("a.json"))?.diagnostics.length === 1,
  );
});

test("an unknown key is reported in the configuration itself", async () => {
  client = await startServer();
  await client.open("taskdef.config.json", '{ "ruels": {} }', "jsonc");
  const { diagnostics } = await client.diagnostics("taskdef.config.json");
  expect(codesOf(diagnostics)).toEqual(["invalid-config"]);
  expect(diagnostics[0]?.range.start).toEqual({ line: 0, character: 2 });
});

test("a client that cannot watch files has the configuration read again when a file is saved", async () => {
  client = await startServer();
  await client.open("a.json", WRONG);
  await client.diagnostics("a.json", one);
  client.write("taskdef.config.json", OFF);
  await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: client.uriOf("a.json") } });
  await client.diagnostics("a.json", none);
});

test("each folder of a workspace has its own configuration, and none from outside of it", async () => {
  client = await startServer({ roots: ["one", "two"] });
  client.write("taskdef.config.json", OFF);
  client.write("one/taskdef.config.json", OFF);
  await client.open("one/a.json", WRONG);
  await client.open("two/a.json", WRONG);
  await client.diagnostics("one/a.json", none);
  await client.diagnostics("two/a.json", one);
});

test("a folder that joins or leaves the workspace changes where configurations are looked for", async () => {
  client = await startServer({
    roots: ["one", "two"],
    capabilities: { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
  });
  client.write("taskdef.config.json", OFF);
  await client.open("two/a.json", WRONG);
  await client.diagnostics("two/a.json", one);
  const removed = [{ uri: client.uriOf("two"), name: "two" }];
  await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event: { added: [], removed } });
  await client.diagnostics("two/a.json", none);
});

test("a text that the configuration ignores is none of ours", async () => {
  client = await startServer();
  client.write("taskdef.config.json", '{ "ignore": ["old/**"] }');
  const lint = (name: string) => client.request("taskdef/lint", { uri: client.uriOf(name), text: WRONG });
  expect(await lint("old/a.json")).toEqual({ kind: null, diagnostics: [] });
  expect(await lint("a.json")).toMatchObject({ kind: "task-definition" });
});
