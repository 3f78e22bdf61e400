import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CLI, folder, found, lintJson, taskdef } from "./cli.ts";
import { BRIDGE, CLEAN, NOT_ONE, READ_ONLY } from "./texts.ts";

describe("exit codes", () => {
  const cwd = folder({ "clean.json": CLEAN, "error.json": BRIDGE, "warning.json": READ_ONLY, "other.json": NOT_ONE });
  const code = (...args: string[]) => taskdef(["lint", ...args], { cwd }).code;

  it("is 0 for clean files and for files that are no task definitions", () => {
    expect(code("clean.json", "other.json")).toBe(0);
  });
  it("is 1 for errors and warnings", () => {
    expect([code("error.json"), code("warning.json")]).toEqual([1, 1]);
  });
  it("follows --max-severity", () => {
    expect(code("warning.json", "--max-severity", "error")).toBe(0);
    expect(code("error.json", "--max-severity", "error")).toBe(1);
    expect(code("clean.json", "--max-severity", "hint")).toBe(0);
  });
  it("is 2 for a file that is not there, and the others are linted", () => {
    const outcome = lintJson(["missing.json", "error.json"], { cwd });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toBe("missing.json: no such file or folder\n");
    expect(outcome.report.problems).toEqual([{ file: "missing.json", message: "no such file or folder" }]);
    expect(found(outcome)).toEqual({ "error.json": ["fargate-network-mode"] });
  });
});

describe("what is linted", () => {
  const files = {
    ".git/HEAD": "",
    ".gitignore": "build/\n*.gen.json\n!keep.gen.json\n",
    "task-definition.json": BRIDGE,
    "package.json": NOT_ONE,
    "web.json": BRIDGE,
    ".aws/task-definition.json": CLEAN,
    "build/task-definition.json": BRIDGE,
    "node_modules/x/task-definition.json": BRIDGE,
    "services/api/taskdef-prod.json": BRIDGE,
    "services/api/taskdef.gen.json": BRIDGE,
    "services/api/taskdef-local.json": BRIDGE,
    "services/api/.gitignore": "*-local.json\n",
    "services/web/taskdef-local.json": BRIDGE,
    "task-definitions/web.json": '[{ "name": "web", "image": "nginx:1.29", "essential": true, "memory": 64 }]',
  };
  const cwd = folder(files);
  const names = (args: string[], at = cwd) => lintJson(args, { cwd: at }).report.files.map((each) => each.file);

  it("walks this folder, by names, without what .gitignore and habit leave out", () => {
    expect(names([])).toEqual([
      ".aws/task-definition.json",
      "services/api/taskdef-prod.json",
      "services/web/taskdef-local.json",
      "task-definition.json",
      "task-definitions/web.json",
    ]);
  });
  it("keeps to the rules of the repository in a folder below, and shows files as the folder was given", () => {
    expect(names(["services/"])).toEqual(["services/api/taskdef-prod.json", "services/web/taskdef-local.json"]);
    expect(names(["../api"], `${cwd}/services/web`)).toEqual(["../api/taskdef-prod.json"]);
    expect(names([`${cwd}/.aws`])).toEqual([`${cwd}/.aws/task-definition.json`]);
  });
  it("lints what is named, whatever its name or .gitignore", () => {
    expect(names(["web.json", "build/task-definition.json", "build"])).toEqual([
      "build/task-definition.json",
      "web.json",
    ]);
  });
  it("takes each file once", () => {
    expect(names(["web.json", "./web.json", "w*.json", `${cwd}/web.json`])).toEqual(["web.json"]);
  });
  it("expands globs itself", () => {
    expect(names(["services/**/taskdef-*.json"])).toEqual([
      "services/api/taskdef-local.json",
      "services/api/taskdef-prod.json",
      "services/web/taskdef-local.json",
    ]);
    expect(names(["{web,package}.json"])).toEqual(["package.json", "web.json"]);
    expect(lintJson(["*.yaml"], { cwd })).toMatchObject({ code: 2, stderr: "*.yaml: no file matches\n" });
  });
  it("takes a name with glob characters for a name when there is such a file", () => {
    expect(names(["[1].json"], folder({ "[1].json": CLEAN, "1.json": CLEAN }))).toEqual(["[1].json"]);
  });
});

describe("standard input", () => {
  const cwd = folder({
    "task-definition.json": CLEAN,
    "sub/taskdef.config.json": '{ "rules": { "fargate-network-mode": "off" } }',
  });

  it("is -", () => {
    expect(found(lintJson(["-"], { cwd, input: BRIDGE }))).toEqual({ "-": ["fargate-network-mode"] });
  });
  it("takes its name and config from --stdin-filename", () => {
    const outcome = lintJson(["-", "--stdin-filename", "sub/x.json"], { cwd, input: BRIDGE });
    expect(found(outcome)).toEqual({ "sub/x.json": [] });
  });
  it("stands beside a file of the same place", () => {
    const outcome = lintJson(["-", "task-definition.json"], { cwd, input: BRIDGE });
    expect(found(outcome)).toEqual({ "-": ["fargate-network-mode"], "task-definition.json": [] });
  });
  it("is told when it is nothing", () => {
    expect(taskdef(["lint", "-"], { cwd })).toMatchObject({ code: 2, stderr: "<stdin>: empty\n" });
    expect(lintJson(["-"], { cwd }).report.problems).toEqual([{ file: "-", message: "empty" }]);
  });
});

describe("--quiet", () => {
  it("leaves out what is under --max-severity", () => {
    const cwd = folder({ "a.json": BRIDGE, "b.json": READ_ONLY });
    const outcome = lintJson(["a.json", "b.json", "--quiet", "--max-severity", "error"], { cwd });
    expect(found(outcome)).toEqual({ "a.json": ["fargate-network-mode"], "b.json": [] });
    expect(outcome.report.summary).toMatchObject({ errors: 1, warnings: 0 });
  });
  it("says how much that is", () => {
    const cwd = folder({ "a.json": BRIDGE, "b.json": READ_ONLY, "c.json": READ_ONLY, "d.json": CLEAN });
    const quiet = (...files: string[]) =>
      taskdef(["lint", "--quiet", "--max-severity", "error", ...files], { cwd }).stdout;
    expect(quiet("b.json", "c.json")).toBe("No problems at or over error; 2 warnings not shown.\n");
    expect(quiet("a.json", "b.json")).toMatch(
      /\n1 error in 1 of 2 files\. 1 can be fixed with --fix\. 1 warning not shown\.\n$/,
    );
    expect(quiet("d.json")).toBe("No problems in 1 task definition.\n");
  });
});

describe.skipIf(!existsSync("/dev/full"))("when the output cannot be written (skipped: /dev/full is absent)", () => {
  const toFull = (cwd: string, args: string) =>
    spawnSync("sh", ["-c", `"${process.execPath}" "${CLI}" ${args} > /dev/full`], { cwd, encoding: "utf8" });
  const complaint = "taskdef: standard output could not be written: no space left on the disk\n";

  it("says so in one line", () => {
    const cwd = folder({ "taskdef.json": CLEAN });
    for (const args of ["lint", "lint --format json", "rules", "explain wrong-type", "--version"]) {
      expect(toFull(cwd, args)).toMatchObject({ status: 2, stderr: complaint });
    }
  });
  it("makes the fixes all the same", () => {
    const cwd = folder({ "taskdef.json": BRIDGE });
    expect(toFull(cwd, "lint --fix")).toMatchObject({ status: 2, stderr: complaint });
    expect(readFileSync(`${cwd}/taskdef.json`, "utf8")).toBe(CLEAN);
  });
});

describe("when the reader goes away", () => {
  // Enough to say that it fills the pipe long before the last file.
  const strange = Array.from({ length: 40 }, (_, i) => `"strange-${i}": true, `).join("");
  const names = Array.from({ length: 60 }, (_, i) => `task-definition-${i}.json`);
  const files = (text: string) => Object.fromEntries(names.map((name) => [name, text.replace("{", `{ ${strange}`)]));
  const toNobody = (cwd: string, options: string) => {
    const command = `"${process.execPath}" "${CLI}" lint ${options} | head -n 1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd, encoding: "utf8" });
    return { lines: stdout.split("\n").length, stderr };
  };

  it("ends quietly", () => {
    expect(toNobody(folder(files(CLEAN)), "")).toEqual({ lines: 2, stderr: "" });
  });
  it("makes the fixes all the same", () => {
    const cwd = folder(files(BRIDGE));
    expect(toNobody(cwd, "--fix")).toEqual({ lines: 2, stderr: "" });
    const fixed = files(CLEAN)["task-definition-9.json"];
    expect(new Set(names.map((name) => readFileSync(`${cwd}/${name}`, "utf8")))).toEqual(new Set([fixed]));
  });
});
