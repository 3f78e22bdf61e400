import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { CLI, folder, found, lintJson, taskdef } from "./cli.ts";
import { BRIDGE, CLEAN, NOT_ONE } from "./texts.ts";

const setting = (value: string) => `{ "rules": { "fargate-network-mode": "${value}" } } // the last word`;

describe("taskdef.config.json", () => {
  const cwd = folder({
    "taskdef.config.json": setting("warning"),
    "taskdef.json": BRIDGE,
    "a/taskdef.json": BRIDGE,
    "a/b/taskdef.config.json": setting("off"),
    "a/b/c/taskdef.json": BRIDGE,
  });
  const severities = (args: string[], at = cwd) =>
    lintJson(args, { cwd: at }).report.files.map(({ file, kind, findings }) => [
      file,
      kind,
      ...findings.map((each) => each.severity),
    ]);

  it("holds for what is below it, and the nearest one wins", () => {
    expect(severities([])).toEqual([
      ["a/b/c/taskdef.json", "task-definition"],
      ["a/b/taskdef.config.json", "config"],
      ["a/taskdef.json", "task-definition", "warning"],
      ["taskdef.config.json", "config"],
      ["taskdef.json", "task-definition", "warning"],
    ]);
  });
  it("is found above the folder one is in", () => {
    expect(severities(["taskdef.json"], `${cwd}/a`)).toEqual([["taskdef.json", "task-definition", "warning"]]);
  });
  it("gives way to --config", () => {
    expect(severities(["taskdef.json", "--config", "a/b/taskdef.config.json"])).toEqual([
      ["taskdef.json", "task-definition"],
    ]);
  });
});

describe("globs", () => {
  it("are relative to the folder of the config", () => {
    const cwd = folder({
      "deploy/taskdef.config.json": `{
        "files": ["services/*.json"],
        "ignore": ["old/**"],
        "overrides": [{ "files": ["services/web.json"], "rules": { "fargate-network-mode": "off" } }]
      }`,
      "deploy/services/web.json": BRIDGE,
      "deploy/services/api.json": BRIDGE,
      "deploy/services/package.json": NOT_ONE,
      "deploy/old/taskdef.json": BRIDGE,
      "services/web.json": BRIDGE,
    });
    expect(found(lintJson([], { cwd }))).toEqual({
      "deploy/services/api.json": ["fargate-network-mode"],
      "deploy/services/package.json": [],
      "deploy/services/web.json": [],
      "deploy/taskdef.config.json": [],
    });
    const named = taskdef(["lint", "deploy/old/taskdef.json"], { cwd });
    expect(named).toMatchObject({ code: 0, stdout: expect.stringContaining('1 file not linted: "ignore" in') });
  });
});

describe("mistakes in a config", () => {
  const faulty = '{\n  "rules": { "fargate-netwrk-mode": "off" }\n}';

  it("are reported at their place, for whatever file the config holds", () => {
    const cwd = folder({ "taskdef.config.json": faulty, "a/taskdef.json": CLEAN });
    const outcome = lintJson(["taskdef.json"], { cwd: `${cwd}/a` });
    expect(outcome.code).toBe(1);
    expect(outcome.report.files[0]).toMatchObject({
      file: "../taskdef.config.json",
      kind: "config",
      findings: [
        { rule: "invalid-config", range: { start: { line: 1, character: 13 }, end: { line: 1, character: 34 } } },
      ],
    });
  });
  it("are reported once when the config is met in the walk, too", () => {
    const cwd = folder({ "taskdef.config.json": faulty, "taskdef.json": CLEAN });
    expect(found(lintJson([], { cwd }))).toEqual({ "taskdef.config.json": ["invalid-config"], "taskdef.json": [] });
  });
  it("are reported in the file of --config, whatever its name", () => {
    const cwd = folder({ "strict.json": faulty, "taskdef.json": CLEAN });
    const outcome = lintJson(["taskdef.json", "--config", "strict.json"], { cwd });
    expect(found(outcome)).toEqual({ "strict.json": ["invalid-config"], "taskdef.json": [] });
  });
  it("that make it unreadable are a problem, and the defaults hold", () => {
    const cwd = folder({ "taskdef.config.json": Buffer.from([0xff, 0xfe, 0x7b, 0]), "taskdef.json": BRIDGE });
    const outcome = lintJson(["taskdef.json"], { cwd });
    expect(outcome).toMatchObject({ code: 2, stderr: "taskdef.config.json: UTF-16 text: save it as UTF-8\n" });
    expect(found(outcome)).toEqual({ "taskdef.json": ["fargate-network-mode"] });
    const walked = lintJson([cwd], { cwd });
    expect(walked.report.problems).toHaveLength(1);
  });
});

it("a --config may be a pipe", () => {
  const cwd = folder({ "taskdef.json": BRIDGE });
  const command = `echo '${setting("off")}' | "${process.execPath}" "${CLI}" lint --config /dev/stdin taskdef.json`;
  const { stdout } = spawnSync("sh", ["-c", command], { cwd, encoding: "utf8" });
  expect(stdout).toBe("No problems in 1 task definition.\n");
});

it("a config alone is linted as well", () => {
  const cwd = folder({ "taskdef.config.json": setting("off") });
  expect(taskdef(["lint"], { cwd })).toMatchObject({
    code: 0,
    stdout: "No problems in 1 config, and no task definition found.\n",
  });
});

it("a --config that is not there ends the run", () => {
  const outcome = taskdef(["lint", "--config", "nope.json"], { cwd: folder({ "taskdef.json": BRIDGE }) });
  expect(outcome).toEqual({ code: 2, stdout: "", stderr: "taskdef: --config nope.json: no such file or folder\n" });
});

it("--print-config shows what holds for a file", () => {
  const cwd = folder({
    "taskdef.config.json": `{
      "extends": "registration",
      "completeFiles": true,
      "overrides": [{ "files": ["a.json"], "pointer": "/cpu", "rules": { "wrong-type": "off" } }],
      "rules": { "fargate-network-mode": "hint" }
    }`,
  });
  const { code, stdout } = taskdef(["--print-config", "a.json"], { cwd });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    file: "a.json",
    config: `${cwd}/taskdef.config.json`,
    extends: ["registration"],
    ignored: false,
    completeFiles: true,
    rules: { "fargate-network-mode": "hint", "unknown-field": "error" },
    overrides: [{ pointer: "/cpu", rules: { "wrong-type": "off" } }],
  });
});

it("--print-config takes a folder for a task definition in it", () => {
  const cwd = folder({
    "deploy/taskdef.config.json": '{ "extends": "strict", "ignore": ["old/**"] }',
    "deploy/old/a.json": "",
  });
  const shown = (args: string, at: string) => JSON.parse(taskdef(["lint", "--print-config", args], { cwd: at }).stdout);
  const expected = { config: `${cwd}/deploy/taskdef.config.json`, extends: ["strict"], ignored: false };
  expect(shown(".", `${cwd}/deploy`)).toMatchObject({ ...expected, file: "." });
  expect(shown("deploy/", cwd)).toMatchObject({ ...expected, file: "deploy/" });
  expect(shown("deploy/old", cwd)).toMatchObject({ ...expected, ignored: true });
});
