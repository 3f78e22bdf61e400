// `npm test`: everything CI runs. Every step runs, also behind one that failed; .vscode-test/summary.json has the counts.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { install, root, runNode } from "./prepare.mjs";

const OUT = ".vscode-test";
const UNIT_REPORT = `${OUT}/unit.json`;
// How the title of a test ends that needs files of other people, which are not part of the repository.
const NEEDS_FILES = /\(skipped: .* is absent\)/;

const bin = (file) => path.join("node_modules", file);
const check =
  (...args) =>
  () =>
    runNode(...args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

// Generated files are checked first: building would write them.
const steps = {
  "generated files": check("scripts/generate.mjs", "--check"),
  build: check("scripts/build.mjs", "--tests"),
  "type check": check(bin("typescript/bin/tsc"), "--noEmit", "-p", "."),
  "format and lint": check(bin("@biomejs/biome/bin/biome"), "check", "."),
  "unit, command line and language server": unitTests,
  "real editors": editorTests,
};

mkdirSync(path.join(root, OUT), { recursive: true });
rmSync(path.join(root, OUT, "summary.json"), { force: true });
const results = install() ? await runAll() : [{ name: "install", passed: 0, failed: 1, seconds: 0 }];
report(results);

async function runAll() {
  const done = [];
  for (const [name, step] of Object.entries(steps)) {
    console.log(`\n── ${name}`);
    const start = Date.now();
    const counts = await step();
    done.push({ name, ...counts, seconds: Math.round((Date.now() - start) / 100) / 10 });
  }
  return done;
}

function report(steps) {
  const sum = (count) => steps.reduce((total, step) => total + step[count], 0);
  const [passed, failed] = [sum("passed"), sum("failed")];
  writeFileSync(path.join(root, OUT, "summary.json"), `${JSON.stringify({ passed, failed, steps }, null, 2)}\n`);
  console.log("\n── summary");
  for (const step of steps) {
    const counts = `${step.passed} passed, ${step.failed} failed`;
    console.log(`${step.failed > 0 ? "✗" : "✓"} ${step.name}: ${counts} (${step.seconds} s)`);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

function unitTests() {
  rmSync(path.join(root, UNIT_REPORT), { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`];
  const status = runNode(bin("vitest/vitest.mjs"), "run", ...reporters);
  if (!existsSync(path.join(root, UNIT_REPORT))) return { passed: 0, failed: 1 };
  const { testResults } = JSON.parse(readFileSync(path.join(root, UNIT_REPORT), "utf8"));
  const counts = testResults.map(countsOf);
  const sum = (count) => counts.reduce((total, each) => total + each[count], 0);
  const failed = sum("failed");
  // An error outside of any test fails the run as well.
  return { passed: sum("passed"), failed: status === 0 ? failed : Math.max(failed, 1) };
}

function countsOf({ name, status, assertionResults }) {
  const named = (...states) => assertionResults.filter((test) => states.includes(test.status));
  const skipped = named("skipped", "pending", "todo", "disabled");
  for (const { fullName } of skipped) console.log(`skipped: ${path.relative(root, name)}: ${fullName}`);
  // In CI a test that did not run proves nothing, so it counts as failed.
  const unproven = process.env.CI ? skipped.filter(({ fullName }) => !NEEDS_FILES.test(fullName)).length : 0;
  const failed = named("failed").length + unproven;
  // A file may fail as a whole, with no test in it.
  return { passed: named("passed").length, failed: status === "failed" ? Math.max(failed, 1) : failed };
}

/** Where there is no VS Code server to be had, a desktop VS Code is downloaded. */
async function editorTests() {
  const script = process.platform === "linux" ? "run.mjs" : "run-desktop.mjs";
  const args = process.platform === "linux" ? ["--no-build"] : [];
  const { status, output } = await tee(path.join("test/editor", script), ...args);
  const counts = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  if (!counts) return { passed: 0, failed: 1 };
  const failed = Number(counts[2]);
  return { passed: Number(counts[1]), failed: status === 0 ? failed : Math.max(failed, 1) };
}

/** Runs a script, shows what it prints and keeps that. */
function tee(...args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, output })));
}
