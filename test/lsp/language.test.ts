import { afterEach, expect, test } from "vitest";
import type {
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  Hover,
  Location,
  LocationLink,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver";
import { startServer, type TestClient, type TestOptions } from "./client.ts";

const TEXT = `{
  "family": "shop",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    { "name": "db", "image": "redis:7" },
    { "name": "web", "image": "nginx:1.29", "dependsOn": [{ "containerName": "db", "condition": "START" }] }
  ]
}
`;
const MODERN: TestOptions = {
  capabilities: {
    textDocument: {
      hover: { contentFormat: ["markdown"] },
      completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      definition: { linkSupport: true },
      rename: { prepareSupport: true },
    },
  },
};

let client: TestClient;
afterEach(() => client.stop());

async function start(options?: TestOptions, text = TEXT) {
  client = await startServer(options);
  await client.open("a.json", text);
}

/** Asks at the first place where a text stands. */
function ask<R>(method: string, at: string, more: object = {}): Promise<R> {
  const offset = TEXT.indexOf(at);
  const line = TEXT.slice(0, offset).split("\n").length - 1;
  const position = { line, character: offset - TEXT.lastIndexOf("\n", offset - 1) - 1 };
  return client.request(`textDocument/${method}`, {
    textDocument: { uri: client.uriOf("a.json") },
    position,
    ...more,
  });
}

const inLine = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

test("what the server can is what the client can, too", async () => {
  await start();
  expect(client.initialized.capabilities).toMatchObject({
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['"', ":"] },
    renameProvider: true,
    documentLinkProvider: {},
  });
  await client.stop();
  await start(MODERN);
  expect(client.initialized.capabilities.renameProvider).toEqual({ prepareProvider: true });
});

test("hover", async () => {
  await start(MODERN);
  const found = await ask<Hover>("hover", "awsvpc");
  expect(found).toMatchObject({ contents: { kind: "markdown" }, range: inLine(2, 17, 25) });
  expect(JSON.stringify(found.contents)).toContain("**awsvpc**: Each task has");
  expect(await ask("hover", "{")).toBeNull();
});

test("hover for a client that shows plain text only", async () => {
  await start({ capabilities: { textDocument: { hover: { contentFormat: ["plaintext"] } } } });
  expect(await ask<Hover>("hover", "awsvpc")).toMatchObject({ contents: { kind: "plaintext" } });
});

test("completion of a value and of a key", async () => {
  await start(MODERN);
  const values = await ask<CompletionItem[]>("completion", "wsvpc");
  expect(values.find(({ label }) => label === "bridge")).toMatchObject({
    filterText: '"bridge"',
    textEdit: { range: inLine(2, 17, 25), newText: '"bridge"' },
    documentation: { kind: "markdown" },
  });
  await client.edit("a.json", 2, { range: inLine(2, 25, 26), text: "\n" });
  const key = { textDocument: { uri: client.uriOf("a.json") }, position: { line: 3, character: 0 } };
  const keys = await client.request<CompletionItem[]>("textDocument/completion", key);
  expect(keys.find(({ label }) => label === "pidMode")).toMatchObject({
    insertTextFormat: 2,
    textEdit: { newText: '"pidMode": "${1|task,host|}",' },
    additionalTextEdits: [{ newText: ",", range: inLine(2, 25, 25) }],
  });
});

test("completion without snippets has no tab stops", async () => {
  await start({}, "{}");
  await client.close("a.json");
  await client.open("task-definition.json", "{}");
  const items = await client.request<CompletionItem[]>("textDocument/completion", {
    textDocument: { uri: client.uriOf("task-definition.json") },
    position: { line: 0, character: 1 },
  });
  expect(items.length).toBeGreaterThan(10);
  for (const { insertTextFormat, textEdit } of items) {
    expect(insertTextFormat).toBe(1);
    expect(textEdit?.newText).not.toContain("$");
  }
});

test("outline", async () => {
  await start(MODERN);
  const [task] = await ask<DocumentSymbol[]>("documentSymbol", "{");
  expect(task).toMatchObject({ name: "shop" });
  expect(task?.children?.map(({ name, detail }) => `${name} ${detail}`)).toEqual(["db redis:7", "web nginx:1.29"]);
});

test("outline for a client that knows no nesting", async () => {
  await start();
  const found = await ask<SymbolInformation[]>("documentSymbol", "{");
  expect(found.map(({ name, containerName }) => [name, containerName])).toEqual([
    ["shop", undefined],
    ["db", "shop"],
    ["web", "shop"],
  ]);
});

const NAME = inLine(4, 15, 17);
const REFERENCE = inLine(5, 78, 80);

test("definition, references and highlights", async () => {
  await start(MODERN);
  const uri = client.uriOf("a.json");
  expect(await ask<LocationLink[]>("definition", 'db", "condition')).toMatchObject([
    { targetUri: uri, targetSelectionRange: NAME, originSelectionRange: REFERENCE },
  ]);
  expect(await ask<Location[]>("references", "db", { context: { includeDeclaration: true } })).toEqual([
    { uri, range: NAME },
    { uri, range: REFERENCE },
  ]);
  expect(await ask<Location[]>("references", "db", { context: { includeDeclaration: false } })).toHaveLength(1);
  expect(await ask("documentHighlight", "db")).toEqual([
    { range: NAME, kind: 3 },
    { range: REFERENCE, kind: 2 },
  ]);
});

test("definition for a client that knows no links", async () => {
  await start();
  expect(await ask("definition", 'db", "condition')).toEqual([{ uri: client.uriOf("a.json"), range: NAME }]);
});

test("rename", async () => {
  await start(MODERN);
  expect(await ask("prepareRename", "db")).toEqual({ range: NAME, placeholder: "db" });
  expect(await ask("prepareRename", "redis")).toBeNull();
  expect(await ask<WorkspaceEdit>("rename", "db", { newName: "store" })).toEqual({
    changes: {
      [client.uriOf("a.json")]: [
        { range: NAME, newText: "store" },
        { range: REFERENCE, newText: "store" },
      ],
    },
  });
  await expect(ask("rename", "db", { newName: "web" })).rejects.toMatchObject({
    message: 'There is a container "web" already.',
  });
});

test("links of images", async () => {
  await start();
  const found = await ask<DocumentLink[]>("documentLink", "{");
  expect(found.map(({ target }) => target)).toEqual([
    "https://hub.docker.com/_/redis",
    "https://hub.docker.com/_/nginx",
  ]);
});

test("nothing in a file that is no task definition, or that the configuration ignores", async () => {
  client = await startServer();
  client.write("taskdef.config.json", '{ "ignore": ["a.json"] }');
  await client.open("a.json", TEXT);
  await client.open("b.json", '{ "cpu": "256" }');
  expect(await ask("hover", "awsvpc")).toBeNull();
  const b = { textDocument: { uri: client.uriOf("b.json") }, position: { line: 0, character: 3 } };
  expect(await client.request("textDocument/hover", b)).toBeNull();
  expect(await client.request("textDocument/completion", b)).toEqual([]);
});
