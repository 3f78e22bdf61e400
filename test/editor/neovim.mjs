// Neovim with our server shows what the command line says of the same file.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { root } from "./in-host.mjs";

const FILES = ["web.json", "nested/worker.json", "other.json"];
const cli = path.join(root, "dist/cli.js");

export function runNeovim(neovim) {
  const tests = FILES.map((name) => {
    const title = `neovim: ${name} has the diagnostics that the command line prints`;
    const error = compare(neovim, path.join(import.meta.dirname, "fixtures/workspace", name));
    const test = { state: error === undefined ? "passed" : "failed", title, error };
    console.log(`${error === undefined ? "ok" : "failed"} ${title}${error ? `\n${error}` : ""}`);
    return test;
  });
  return { tests };
}

/** Undefined when both say the same. */
function compare(neovim, file) {
  const expected = fromCli(file);
  const actual = fromNeovim(neovim, file);
  return expected === actual ? undefined : `neovim:       ${actual}\ncommand line: ${expected}`;
}

function fromCli(file) {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, "lint", "--format", "json", file], { encoding: "utf8" });
  try {
    const { files } = JSON.parse(stdout);
    const findings = files.flatMap((each) => each.findings);
    return inOrder(findings.map(({ rule, range }) => ({ rule, ...range.start })));
  } catch {
    return `no JSON: ${stdout.slice(0, 500)} ${stderr.slice(0, 500)}`;
  }
}

function fromNeovim(neovim, file) {
  const home = path.join(root, ".vscode-test/neovim");
  mkdirSync(home, { recursive: true });
  const server = existsSync(cli) ? [cli, "lsp", "--stdio"] : [path.join(root, "dist/server.js"), "--stdio"];
  const env = {
    ...process.env,
    COMMAND: JSON.stringify([process.execPath, ...server]),
    FILE: file,
    XDG_CACHE_HOME: home,
    XDG_DATA_HOME: home,
    XDG_STATE_HOME: home,
  };
  const script = path.join(import.meta.dirname, "neovim.lua");
  const args = ["--headless", "--clean", "-u", "NONE", "-c", `luafile ${script}`];
  const { stdout, stderr } = spawnSync(neovim, args, { env, encoding: "utf8", timeout: 30_000 });
  try {
    return inOrder(JSON.parse(stdout.trim().split("\n").at(-1)));
  } catch {
    return `no JSON: ${stdout.slice(0, 500)} ${stderr.slice(0, 500)}`;
  }
}

function inOrder(findings) {
  const keys = (Array.isArray(findings) ? findings : []).map((each) => `${each.line}:${each.character} ${each.rule}`);
  return keys.sort().join(", ");
}
