import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folder, lintJson, taskdef } from "./cli.ts";
import { BRIDGE, CLEAN, NOT_ONE } from "./texts.ts";

/** A byte order mark, CRLF, tabs, comments, odd spaces, a trailing comma and no line break at the end. */
const ODD = `\ufeff// 한글\r\n{\r\n\t"family":   "web", /* here */\r\n\t"requiresCompatibilities": [ "FARGATE" ],\r\n\t"networkMode" : "bridge",\r\n\t"cpu": 256, // as a number\r\n\t"memory": "512",\r\n\t"containerDefinitions": [{"name":"web","image":"nginx:1.29", "environment": [{"name": "A", "value": "é\\u00e9😀"}],}]\r\n}`;
const ODD_FIXED = ODD.replace('"bridge"', '"awsvpc"').replace("256", '"256"');

describe("--fix", () => {
  it("changes nothing but the edits, in one go, and no second run changes more", () => {
    const cwd = folder({ "taskdef.json": ODD });
    const first = lintJson(["--fix"], { cwd });
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.report.files).toEqual([{ file: "taskdef.json", kind: "task-definition", findings: [], fixed: 2 }]);
    expect(first.report.summary).toMatchObject({ fixable: 0, fixed: 2 });
    expect(readFileSync(`${cwd}/taskdef.json`, "utf8")).toBe(ODD_FIXED);
    const { mtimeMs } = statSync(`${cwd}/taskdef.json`);
    expect(lintJson(["--fix"], { cwd }).report.summary).toMatchObject({ fixed: 0 });
    expect(statSync(`${cwd}/taskdef.json`).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(cwd)).toEqual(["taskdef.json"]);
  });
  it("reports what is left, and that in the places of the new text", () => {
    const cwd = folder({
      "taskdef.json": BRIDGE.replace('"family"', '"revision": 1,\n  "family"').replace('"512"', '"513"'),
    });
    const outcome = lintJson(["--fix"], { cwd });
    expect(outcome.code).toBe(1);
    expect(outcome.report.files[0]?.findings).toMatchObject([
      { rule: "fargate-size", range: { start: { line: 5, character: 12 } }, fixable: false },
    ]);
  });
  it("keeps the mode of the file, and a link a link", () => {
    const cwd = folder({ "real/web.json": BRIDGE });
    chmodSync(`${cwd}/real/web.json`, 0o640);
    symlinkSync("real/web.json", `${cwd}/taskdef.json`);
    expect(taskdef(["lint", "--fix", "taskdef.json"], { cwd }).code).toBe(0);
    expect(lstatSync(`${cwd}/taskdef.json`).isSymbolicLink()).toBe(true);
    expect(readFileSync(`${cwd}/real/web.json`, "utf8")).toBe(CLEAN);
    expect(statSync(`${cwd}/real/web.json`).mode & 0o777).toBe(0o640);
  });
  it("says what it did", () => {
    const cwd = folder({ "taskdef.json": BRIDGE });
    expect(taskdef(["lint", "--fix"], { cwd }).stdout).toBe(
      "taskdef.json: 1 problem fixed\n\nNo problems in 1 task definition.\n",
    );
  });
  it("leaves other files alone", () => {
    const cwd = folder({ "other.json": NOT_ONE });
    taskdef(["lint", "--fix", "other.json"], { cwd });
    expect(readFileSync(`${cwd}/other.json`, "utf8")).toBe(NOT_ONE);
  });
});

describe("--fix-dry-run", () => {
  it("says what would change and writes nothing", () => {
    const cwd = folder({ "taskdef.json": ODD });
    const outcome = taskdef(["lint", "--fix-dry-run"], { cwd });
    expect(outcome).toEqual({
      code: 0,
      stdout: "taskdef.json: 2 problems would be fixed\n\nNo problems in 1 task definition.\n",
      stderr: "",
    });
    expect(readFileSync(`${cwd}/taskdef.json`, "utf8")).toBe(ODD);
  });
});

describe("standard input", () => {
  it("comes out fixed, and the report goes to standard error", () => {
    const outcome = taskdef(["lint", "--fix", "-"], { input: ODD, cwd: folder({}) });
    expect(outcome).toEqual({
      code: 0,
      stdout: ODD_FIXED,
      stderr: "<stdin>: 2 problems fixed\n\nNo problems in 1 task definition.\n",
    });
    expect(taskdef(["lint", "--fix-dry-run", "-"], { input: ODD, cwd: folder({}) }).stdout).toBe(ODD_FIXED);
  });
  it("comes out as it is when there is nothing to fix, and without other text behind it", () => {
    const cwd = folder({ "taskdef.config.json": '{ "nonsense": 1 }' });
    expect(taskdef(["lint", "--fix", "-"], { input: NOT_ONE, cwd }).stdout).toBe(NOT_ONE);
  });
  it("takes no other paths then", () => {
    expect(taskdef(["lint", "--fix", "-", "a.json"], { input: BRIDGE })).toMatchObject({ code: 2, stdout: "" });
  });
});
