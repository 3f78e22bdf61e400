/** The examples show what they promise, and so does the README. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { findings } from "./engine/helpers.ts";

const root = path.resolve(import.meta.dirname, "..");
const readText = (file: string) => readFileSync(path.join(root, file), "utf8");
const rulesIn = (file: string, preset: "recommended" | "strict" = "recommended") =>
  findings(readText(`examples/${file}`), { extends: [preset] }, file).map((each) => each.rule);

test("shop has the faults of a newcomer", () => {
  expect(rulesIn("shop/task-definition.json")).toEqual([
    "execution-role-required",
    "read-only-fields",
    "fargate-size",
    "awsvpc-host-port",
    "depends-on-healthy",
    "unknown-volume",
    "awslogs-options",
    "unknown-field",
  ]);
});

test("worker is sound, in the strictest preset too", () => {
  expect(rulesIn("worker/task-definition.json", "strict")).toEqual([]);
});

test("terraform has two faults beside its placeholders", () => {
  expect(rulesIn("terraform/container-definitions.json.tpl")).toEqual(["port-protocol", "wrong-type"]);
});

test("legacy has one fault, which a comment answers", () => {
  const text = readText("examples/legacy/taskdef.jsonc");
  expect(rulesIn("legacy/taskdef.jsonc")).toEqual([]);
  expect(findings(text.replace("taskdef-disable", "")).map((each) => each.rule)).toEqual(["duplicate-environment"]);
});

test("what the README shows is what the command prints", () => {
  const shown = /```text\n\$ taskdef (.*)\n([\s\S]*?)…\n```/.exec(readText("README.md"));
  const [, args = "", output = ""] = shown ?? [];
  const { stdout } = spawnSync(process.execPath, ["dist/cli.js", ...args.split(" ")], { cwd: root, encoding: "utf8" });
  for (const finding of output.trim().split("\n\n")) expect(stdout).toContain(finding);
});
