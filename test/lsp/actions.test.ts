import { afterEach, beforeEach, expect, test } from "vitest";
import type { CodeAction, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { startServer, type TestClient } from "./client.ts";
import { CPU, RIGHT, task, WRONG } from "./texts.ts";

let client: TestClient;
beforeEach(async () => {
  client = await startServer();
});
afterEach(() => client.stop());

const NOWHERE = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };

const actions = (name: string, range = CPU, only?: string[]) =>
  client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: client.uriOf(name) },
    range,
    context: { diagnostics: [], ...(only && { only }) },
  });

const applied = (text: string, action: CodeAction | undefined) => {
  const edits = Object.values(action?.edit?.changes ?? {}).flat() as TextEdit[];
  return TextDocument.applyEdits(TextDocument.create("", "", 0, text), edits);
};

test("a finding's fix is offered where it is, and is preferred when it is safe", async () => {
  await client.open("a.json", WRONG);
  const [fix] = await actions("a.json");
  expect(fix).toMatchObject({ kind: "quickfix", isPreferred: true, diagnostics: [{ code: "wrong-type" }] });
  expect(applied(WRONG, fix)).toBe(RIGHT);
  expect(await actions("a.json", NOWHERE)).toEqual([]);
});

test("all safe fixes come as one action with minimal edits", async () => {
  const text = task("256", '"taskRoleArn": "arn:aws:iam::123456789012:role/web"').replace('"512"', "512");
  await client.open("a.json", text);
  const [all, ...others] = await actions("a.json", NOWHERE, ["source.fixAll"]);
  expect(others).toEqual([]);
  expect(all?.kind).toBe("source.fixAll.taskdef");
  expect(applied(text, all)).toBe(text.replace(": 256", ': "256"').replace(": 512", ': "512"'));
  const edits = Object.values(all?.edit?.changes ?? {}).flat();
  expect(edits.map(({ newText }) => newText).join("")).not.toContain("family");
});

test("`only` is respected", async () => {
  await client.open("a.json", WRONG);
  expect(await actions("a.json", CPU, ["refactor"])).toEqual([]);
  expect((await actions("a.json", CPU, ["quickfix"])).map(({ kind }) => kind)).toEqual(["quickfix"]);
});

test("where comments are allowed a finding can be disabled, and then is", async () => {
  await client.open("a.jsonc", WRONG, "jsonc");
  const disable = (await actions("a.jsonc")).find(({ title }) => title.startsWith("Disable wrong-type"));
  const text = applied(WRONG, disable);
  expect(text).toContain('  // taskdef-disable-next-line wrong-type -- reason\n  "cpu": 256');
  await client.open("b.jsonc", text, "jsonc");
  expect((await client.diagnostics("b.jsonc")).diagnostics).toEqual([]);
});

test("a text that is not open is linted on request", async () => {
  const result = await client.request("taskdef/lint", { uri: client.uriOf("c.json"), text: WRONG });
  expect(result).toMatchObject({ kind: "task-definition", diagnostics: [{ code: "wrong-type" }] });
  expect(await client.request("taskdef/lint", { uri: client.uriOf("c.json"), text: "{}" })).toEqual({
    kind: null,
    diagnostics: [],
  });
});

test("the rules are listed", async () => {
  const rules = await client.request<{ id: string }[]>("taskdef/rules", {});
  expect(rules.map(({ id }) => id)).toContain("wrong-type");
  expect(rules[0]).toEqual({
    id: expect.any(String),
    summary: expect.any(String),
    severity: expect.any(String),
    category: expect.any(String),
    url: expect.stringMatching(/^https:/),
  });
});
