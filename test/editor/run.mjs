// Tests in real editors: VS Code (Node and web worker extension hosts, and its page) and Neovim.
//   node test/editor/run.mjs [node] [web] [page] [neovim] [--verbose] [--no-build]
// The last line says "N passed, N failed"; .vscode-test/result.json has all of it. Exit status 0 or 1.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { installVscodeServer } from "../../scripts/install-vscode-server.mjs";
import { root, runInHost } from "./in-host.mjs";
import { findPrograms } from "./machine.mjs";
import { runNeovim } from "./neovim.mjs";
import { runPage } from "./page.mjs";

const { values: options, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: "boolean" }, "no-build": { type: "boolean" } },
});

const { chromium, neovim, error } = findPrograms();
const missing = error ?? installVscodeServer();
if (missing) {
  console.error(missing);
  process.exit(1);
}
mkdirSync(path.join(root, ".vscode-test"), { recursive: true });
if (!options["no-build"]) {
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs", "--tests"], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

const runs = {
  node: () => runInHost("node", chromium, options.verbose),
  web: () => runInHost("web", chromium, options.verbose),
  page: () => runPage(chromium),
  neovim: () => runNeovim(neovim),
};
const tests = [];
const activationMs = {};
for (const [name, run] of Object.entries(runs)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const start = Date.now();
  try {
    const result = await run();
    tests.push(...result.tests);
    if (result.activationMs !== undefined) activationMs[name] = result.activationMs;
  } catch (cause) {
    console.error(cause);
    tests.push({ state: "failed", title: `${name}: did not run`, error: String(cause) });
  }
  console.log(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
const passed = tests.filter(({ state }) => state === "passed").length;
// A test that did not run proves nothing: it counts as failed.
const failed = tests.length - passed;
writeFileSync(
  path.join(root, ".vscode-test/result.json"),
  JSON.stringify({ passed, failed, activationMs, tests }, null, 2),
);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
