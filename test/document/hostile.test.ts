import { expect, it } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { findings } from "../engine/helpers.ts";

// Each of these once took seconds or minutes; a test that hangs fails by vitest's own limit.
const start = '{"containerDefinitions":[{"image": ';
const texts: [string, string][] = [
  ["openers of Go templates", start + "{{|{".repeat(16_000)],
  ["half-typed directives", start + "#{{".repeat(22_000)],
  ["half-typed expressions", start + "${{ ".repeat(32_000)],
  ["half-typed calls", start + "${a({".repeat(100_000)],
  ["openers with quotes", start + '{{ "'.repeat(60_000)],
  ["directives", `{"containerDefinitions":[${'{% if %}{"name":"a"},'.repeat(20_000)}]}`],
  ["nulls under one key", `{"containerDefinitions":[{${'"a":null,'.repeat(30_000)}"b":1}]}`],
  ["unknown fields", `{"containerDefinitions":[{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join()}}]}`],
];

it.each(texts)("a text of nothing but %s is read and linted", (_, text) => {
  expect(openDocument(text, "task-definition.json").text).toBe(text);
  expect(findings(text).length).toBeLessThanOrEqual(1000);
});
