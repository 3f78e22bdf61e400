import { expect, test } from "vitest";
import { minimalEdits } from "../../server/lsp/minimal-edits.ts";
import { configCandidates, relativeTo } from "../../server/lsp/uris.ts";

test.each([
  ["a\nb\nc\n", "a\nB\nc\n", [{ start: 2, end: 4, text: "B\n" }]],
  [
    "a\nb\nc\nd\ne",
    "a\nc\nd\nE",
    [
      { start: 2, end: 4, text: "" },
      { start: 8, end: 9, text: "E" },
    ],
  ],
  ["a\n", "a\n", []],
  ["", "a", [{ start: 0, end: 0, text: "a" }]],
  ["a\na\n", "a\n", [{ start: 2, end: 4, text: "" }]],
])("minimal edits of %j to %j", (old, next, edits) => {
  expect(minimalEdits(old, next)).toEqual(edits);
});

test("a configuration is looked for up to the workspace folder", () => {
  const uri = "file:///srv/app/deploy/task.json";
  expect(configCandidates(uri, ["file:///srv/app"])).toEqual([
    "file:///srv/app/deploy/taskdef.config.json",
    "file:///srv/app/taskdef.config.json",
  ]);
  expect(configCandidates(uri, ["file:///srv/ap"])).toHaveLength(4);
  expect(configCandidates("untitled:Untitled-1", ["file:///srv/app"])).toEqual([]);
  expect(relativeTo("file:///srv/app/taskdef.config.json", uri)).toBe("deploy/task.json");
});
