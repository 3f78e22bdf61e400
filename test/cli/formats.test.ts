import { describe, expect, it } from "vitest";
import { folder, lintJson, taskdef } from "./cli.ts";
import { BRIDGE, CLEAN, NOT_ONE, READ_ONLY } from "./texts.ts";
import { readXml } from "./xml.ts";

const NASTY = 'a < "b" & c>,\n%: \u0007\ufffe\ud800';
const cwd = folder({
  "clean.json": CLEAN,
  "other.json": NOT_ONE,
  "empty.json": "",
  "a folder/bridge 한.json": BRIDGE,
  "read-only.json": READ_ONLY,
  // Two findings of one rule at one place; a message with all that the formats must escape.
  "nasty.json": `\ufeff${CLEAN.replace("{", `{ "${JSON.stringify(NASTY).slice(1, -1)}": 1, "revision": 1, `)}`,
});
const URL = "https://github.com/taskdef/taskdef/blob/main/docs/rules/";
const lint = (format: string, ...args: string[]) => taskdef(["lint", "--format", format, ...args], { cwd });

describe("human", () => {
  it("shows the line, the fix, the pages of the rules and the counts", () => {
    expect(lint("human", "a folder", "a folder/bridge 한.json", "clean.json", "other.json").stdout).toBe(`\
a folder/bridge 한.json:4:18: error: networkMode is "bridge", but Fargate gives every task a network interface of its own. Make it "awsvpc". [fargate-network-mode]
  |
4 |   "networkMode": "bridge",
  |                  ^~~~~~~~
  --fix: Set networkMode to "awsvpc"

fargate-network-mode  ${URL}fargate-network-mode.md

1 error in 1 of 3 files. 1 can be fixed with --fix.
Not a task definition: other.json
`);
  });
  it("shows related places", () => {
    const at = folder({ "taskdef.json": READ_ONLY.replace('"revision"', '"status": "ACTIVE",\n  "revision"') });
    expect(taskdef(["lint"], { cwd: at }).stdout).toMatch(/\n {2}see line 6: .*revision.*\n {2}--fix: /);
  });
  it("says when all is well", () => {
    expect(lint("human", "clean.json").stdout).toBe("No problems in 1 task definition.\n");
  });
  it("says what it looked for when there was nothing", () => {
    const outcome = taskdef(["lint"], { cwd: folder({ "web.json": CLEAN }) });
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toMatch(/^No task definition found in this folder\.\nLooked for names such as task-def/);
  });
  it("shows of a long line the part that matters", () => {
    const at = folder({ "taskdef.json": `{${" ".repeat(5000)}"x": 1,${JSON.stringify(JSON.parse(BRIDGE)).slice(1)}` });
    const lines = taskdef(["lint"], { cwd: at }).stdout.split("\n");
    expect(lines[2]).toMatch(/^1 \| … {60}"x": 1,"family.*…$/);
    expect(lines[3]).toBe(`  | ${" ".repeat(61)}^~~`);
  });
});

describe("colour", () => {
  const colored = (env: Record<string, string>) =>
    taskdef(["lint", "read-only.json"], { cwd, env }).stdout.includes("\u001b[");

  it("is for terminals, and NO_COLOR and FORCE_COLOR decide", () => {
    const given = [
      {},
      { FORCE_COLOR: "1" },
      { FORCE_COLOR: "0" },
      { NO_COLOR: "1" },
      { FORCE_COLOR: "1", NO_COLOR: "1" },
    ];
    expect(given.map((env) => colored(env as Record<string, string>))).toEqual([false, true, false, false, false]);
  });
  it("changes nothing but colours", () => {
    const plain = taskdef(["lint", "read-only.json"], { cwd }).stdout;
    const painted = taskdef(["lint", "read-only.json"], { cwd, env: { FORCE_COLOR: "1" } }).stdout;
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(plain);
  });
});

it("json keeps its contract", () => {
  const { code, report } = lintJson(["other.json", "a folder", "a folder/bridge 한.json", "empty.json"], { cwd });
  expect(code).toBe(2);
  expect(report).toEqual({
    version: 1,
    files: [
      {
        file: "a folder/bridge 한.json",
        kind: "task-definition",
        findings: [
          {
            rule: "fargate-network-mode",
            severity: "error",
            message: expect.stringContaining("networkMode"),
            pointer: "/networkMode",
            range: { start: { line: 3, character: 17 }, end: { line: 3, character: 25 } },
            url: `${URL}fargate-network-mode.md`,
            fixable: true,
          },
        ],
      },
      { file: "other.json", kind: null, findings: [] },
    ],
    problems: [{ file: "empty.json", message: "empty" }],
    summary: { files: 2, taskDefinitions: 1, errors: 1, warnings: 0, informations: 0, hints: 0, fixable: 1 },
  });
});

describe("github", () => {
  it("writes workflow commands with everything escaped", () => {
    const { stdout } = lint("github", "a folder/bridge 한.json", "nasty.json", "empty.json");
    const lines = stdout.split("\n");
    expect(lines[0]).toMatch(
      /^::error file=a folder\/bridge 한\.json,line=4,endLine=4,col=18,endColumn=26,title=fargate-network-mode::networkMode is "bridge", but/,
    );
    expect(lines[1]).toMatch(
      /^::error file=nasty\.json,line=1,endLine=1,col=3,endColumn=\d+,title=unknown-field::.*a < "b" & c>,%0A%25: /,
    );
    expect(lines[2]).toMatch(/^::warning file=nasty\.json,line=1,.*title=read-only-fields::/);
    expect(lines.slice(3)).toEqual(["::error file=empty.json,title=Taskdef::empty", ""]);
  });
  it("names files from the root of the checkout", () => {
    const env = { GITHUB_WORKSPACE: cwd };
    const { stdout } = taskdef(["lint", "--format", "github"], { cwd: `${cwd}/a folder`, env });
    expect(stdout).toBe("");
    const named = taskdef(["lint", "--format", "github", "bridge 한.json"], { cwd: `${cwd}/a folder`, env });
    expect(named.stdout).toContain("file=a folder/bridge 한.json,");
  });
});

describe("gitlab", () => {
  const issues = (...args: string[]) => JSON.parse(lint("gitlab", ...args).stdout) as Record<string, unknown>[];

  it("is a Code Quality report", () => {
    expect(issues("read-only.json", "clean.json")).toEqual([
      {
        description: expect.stringContaining("revision"),
        check_name: "read-only-fields",
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: "major",
        location: { path: "read-only.json", lines: { begin: 5, end: 5 } },
      },
    ]);
    expect(issues("clean.json")).toEqual([]);
  });
  it("has fingerprints that are unique, and the same after lines have moved", () => {
    const text = READ_ONLY.replace('"cpu"', '"cpu": "1", "x": 1, "x": 2, "cpu"');
    const prints = (content: string) => {
      const at = folder({ "taskdef.json": content });
      const { stdout } = taskdef(["lint", "--format", "gitlab"], { cwd: at });
      return (JSON.parse(stdout) as { fingerprint: string }[]).map((each) => each.fingerprint);
    };
    const before = prints(text);
    expect(before.length).toBeGreaterThan(2);
    expect(new Set(before).size).toBe(before.length);
    expect(prints(text.replace("{\n", "{\n\n\n\n"))).toEqual(before);
  });
});

describe("junit", () => {
  const suites = (...args: string[]) => readXml(lint("junit", ...args).stdout).children;

  it("has a suite a file and a failure a finding", () => {
    const [bridge, clean, broken] = suites("a folder/bridge 한.json", "clean.json", "other.json", "empty.json");
    expect(bridge?.attributes).toEqual({ name: "a folder/bridge 한.json", tests: "1", failures: "1", errors: "0" });
    expect(bridge?.children[0]?.attributes.name).toBe("fargate-network-mode 4:18");
    expect(bridge?.children[0]?.children[0]).toMatchObject({
      name: "failure",
      attributes: { type: "fargate-network-mode" },
    });
    expect(clean?.attributes).toEqual({ name: "clean.json", tests: "1", failures: "0", errors: "0" });
    expect(broken?.children[0]?.children[0]).toMatchObject({ name: "error", attributes: { message: "empty" } });
  });
  it("escapes everything", () => {
    const [nasty] = suites("nasty.json");
    expect(nasty?.children[0]?.children[0]?.attributes.message).toContain('a < "b" & c>,\n%: \ufffd\ufffd\ufffd');
  });
  it("fails no test for what is under --max-severity", () => {
    const [suite] = suites("read-only.json", "--max-severity", "error");
    expect(suite?.attributes).toMatchObject({ tests: "1", failures: "0" });
    expect(suite?.children[0]?.children[0]?.name).toBe("system-out");
  });
});
