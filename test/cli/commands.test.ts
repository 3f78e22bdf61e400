import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CLI, folder, taskdef } from "./cli.ts";
import { CLEAN } from "./texts.ts";

const cwd = folder({ "web.json": CLEAN });
/** The one line that a wrong command line is answered with. */
function complaint(...args: string[]): string {
  const { code, stdout, stderr } = taskdef(args, { cwd });
  expect({ code, stdout, lines: stderr.split("\n").length }).toEqual({ code: 2, stdout: "", lines: 2 });
  return stderr.trimEnd();
}

describe("a wrong command line", () => {
  it("is answered with what was meant", () => {
    expect(complaint()).toContain('"taskdef help"');
    expect(complaint("lnt")).toContain('Did you mean "taskdef lint"?');
    expect(complaint("frobnicate")).toBe('taskdef: there is no command "frobnicate". "taskdef help" lists them.');
    expect(complaint("web.json")).toBe('taskdef: say what to do with "web.json": "taskdef lint web.json"');
    expect(complaint("--format", "json")).toContain('"taskdef lint --format json"');
    expect(complaint("help", "lnt")).toContain('Did you mean "lint"?');
  });
  it("names the option that is wrong", () => {
    expect(complaint("lint", "--fxi")).toBe('taskdef: there is no option "--fxi": did you mean "--fix"?');
    expect(complaint("lint", "-x")).toContain('there is no option "-x"');
    expect(complaint("lint", "--constructor")).toContain('there is no option "--constructor"');
    expect(complaint("lint", "--fix=yes")).toBe('taskdef: "--fix" takes no value');
    expect(complaint("lint", "--format")).toContain('"--format" needs a value: human, json');
    expect(complaint("lint", "--format", "--quiet")).toContain('"--format" needs a value');
    expect(complaint("lint", "--format", "jsn")).toContain('Did you mean "json"?');
    expect(complaint("lint", "--max-severity", "warn")).toContain("error, warning, information, hint");
    expect(complaint("lint", "--stdin-filename", "a.json")).toContain('there is no "-"');
    expect(complaint("lint", "--print-config", "a.json", "b.json")).toContain("b.json");
  });
  it("names the rule that was meant", () => {
    expect(complaint("explain", "fargate-netwrk-mode")).toContain('Did you mean "fargate-network-mode"?');
    expect(complaint("--explain=xyz")).toBe('taskdef: there is no rule "xyz". "taskdef rules" lists them.');
    expect(complaint("explain")).toContain("taskdef explain RULE");
  });
  it("tells how the language server is run", () => {
    const said = 'taskdef: the language server speaks on standard input and output only: "taskdef lsp --stdio"';
    expect([complaint("lsp"), complaint("lsp", "--socket=1")]).toEqual([said, said]);
  });
  it("takes what follows -- for files", () => {
    expect(taskdef(["lint", "--", "--fix"], { cwd }).stderr).toBe("--fix: no such file or folder\n");
  });
});

describe("explain", () => {
  it("tells all of a rule, and its page", () => {
    const { code, stdout } = taskdef(["explain", "fargate-network-mode"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^fargate-network-mode\nA Fargate task has a network mode other than awsvpc, or none\.\n/);
    expect(stdout).toMatch(
      /severity {3}error\n.*category {3}registration\n.*preset {5}registration\n.*source {5}https:/s,
    );
    expect(stdout).toContain("elsewhere  cfn-lint E3048\n");
    expect(stdout).toContain("## Why it matters");
    expect(stdout.match(/^```.+$/gm)).toContain("```json");
    expect(stdout).not.toMatch(/^```\w+ /m);
  });
  it("is an option as well", () => {
    const { stdout } = taskdef(["explain", "wrong-type"]);
    expect(taskdef(["--explain", "wrong-type"]).stdout).toBe(stdout);
    expect(taskdef(["lint", "--explain=wrong-type"]).stdout).toBe(stdout);
  });
});

it("rules lists them all", () => {
  const listed = JSON.parse(taskdef(["rules", "--format", "json"]).stdout) as Record<string, unknown>[];
  expect(listed.find((rule) => rule.id === "fargate-network-mode")).toEqual({
    id: "fargate-network-mode",
    severity: "error",
    category: "registration",
    preset: "registration",
    summary: "A Fargate task has a network mode other than awsvpc, or none.",
    source: expect.stringContaining("https://docs.aws.amazon.com/"),
    peers: ["cfn-lint E3048"],
    url: "https://github.com/taskdef/taskdef/blob/main/docs/rules/fargate-network-mode.md",
  });
  const table = taskdef(["rules"]).stdout;
  expect(table.trimEnd().split("\n")).toHaveLength(listed.length);
  expect(table).toMatch(/^fargate-network-mode +error +registration +A Fargate task has/m);
});

describe("help and version", () => {
  it("go to standard output", () => {
    expect(taskdef(["--version"])).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: "" });
    for (const args of [["--help"], ["help"]]) expect(taskdef(args).stdout).toMatch(/^Taskdef \d.*Usage:/s);
    const lint = taskdef(["help", "lint"]).stdout;
    expect(lint).toContain("--fix-dry-run");
    expect(taskdef(["lint", "--help"]).stdout).toBe(lint);
  });
});

it("lsp runs the language server", async () => {
  if (!existsSync(CLI.replace("cli.js", "server.js")))
    throw new Error("dist/server.js is missing: run `npm run build` first");
  const server = spawn(process.execPath, [CLI, "lsp", "--stdio"]);
  const body = JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  let answer = "";
  for await (const chunk of server.stdout) {
    answer += String(chunk);
    if (answer.includes('"capabilities"')) break;
  }
  server.kill();
  expect(answer).toMatch(/^Content-Length: \d+\r\n\r\n\{.*"capabilities"/s);
});
