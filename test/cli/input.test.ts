import { mkdirSync, symlinkSync } from "node:fs";
import { expect, it } from "vitest";
import { folder, found, lintJson, taskdef } from "./cli.ts";
import { BRIDGE } from "./texts.ts";

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const ROTTEN: Record<string, [Buffer, string]> = {
  "binary.json": [Buffer.from("{}\0\0"), "a binary file (byte 0x00 at offset 2)"],
  "empty.json": [Buffer.alloc(0), "empty"],
  "blank.json": [Buffer.from("\ufeff \n"), "empty"],
  "huge.json": [Buffer.alloc(6_000_000, " "), "too large for a task definition (5.7 MB; the limit is 5 MB)"],
  "latin-1.json": [
    Buffer.concat([Buffer.from('{"한�": "caf'), Buffer.from([0xe9]), Buffer.from('"}')]),
    "not UTF-8 text (byte 0xe9 at offset 15): save it as UTF-8",
  ],
  "utf-16-bare.json": [utf16("{}"), "UTF-16 text: save it as UTF-8"],
  "utf-16-be.json": [Buffer.concat([Buffer.from([0xfe, 0xff]), utf16("{}").swap16()]), "UTF-16 text: save it as UTF-8"],
  "utf-16-le.json": [Buffer.concat([Buffer.from([0xff, 0xfe]), utf16("{}")]), "UTF-16 text: save it as UTF-8"],
};
const contents = Object.fromEntries(Object.entries(ROTTEN).map(([name, [bytes]]) => [name, bytes]));
const messages = Object.entries(ROTTEN).map(([name, [, message]]) => `${name}: ${message}\n`);

it("says in one line what cannot be linted, and lints the rest", () => {
  const cwd = folder({ ...contents, "web.json": BRIDGE });
  const outcome = lintJson([...Object.keys(ROTTEN), "web.json"], { cwd });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr.split(/(?<=\n)/).sort()).toEqual(messages.sort());
  expect(found(outcome)).toEqual({ "web.json": ["fargate-network-mode"] });
});

it("does the same for files met in a folder", () => {
  const cwd = folder({ "taskdef-a.json": "", "taskdef-b.json": BRIDGE });
  const outcome = taskdef(["lint"], { cwd });
  expect(outcome).toMatchObject({ code: 2, stderr: "taskdef-a.json: empty\n" });
  expect(outcome.stdout).toMatch(
    /1 error in 1 of 1 file\. 1 can be fixed with --fix\. 1 file could not be linted\.\n$/,
  );
});

it("leaves out what the config ignores", () => {
  const cwd = folder({ "taskdef-a.json": "", "taskdef.config.json": '{ "ignore": ["*-a.json"] }' });
  expect(taskdef(["lint"], { cwd })).toMatchObject({ code: 0, stderr: "" });
});

it("does not walk in circles", () => {
  const cwd = folder({ "a/taskdef.json": BRIDGE });
  symlinkSync("..", `${cwd}/a/up`);
  symlinkSync("nowhere", `${cwd}/a/taskdef-broken.json`);
  symlinkSync("taskdef.json", `${cwd}/a/taskdef-link.json`);
  expect(Object.keys(found(lintJson([], { cwd })))).toEqual(["a/taskdef-link.json", "a/taskdef.json"]);
});

it("takes a folder with the name of a file for a folder", () => {
  const cwd = folder({});
  mkdirSync(`${cwd}/taskdef.json`);
  expect(taskdef(["lint", "taskdef.json"], { cwd })).toMatchObject({ code: 0, stderr: "" });
});

it("survives deep nesting and broken JSON", () => {
  const cwd = folder({ "taskdef-a.json": "[".repeat(200_000), "taskdef-b.json": BRIDGE.slice(0, -40) });
  expect(taskdef(["lint"], { cwd }).stderr).toBe("");
});

it("does not let a file steer the terminal", () => {
  const cwd = folder({
    "taskdef.json": BRIDGE.replace("web", "\\u001b[31m").replace('"cpu"', '"\u001b[2J": 1, "cpu"'),
  });
  expect(taskdef(["lint"], { cwd }).stdout).not.toContain("\u001b");
});
