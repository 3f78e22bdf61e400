// The suites of the Node host in a desktop VS Code, by @vscode/test-electron. The last line says "N passed, N failed".
//   VSCODE_EXECUTABLE=/path/to/code node test/editor/run-desktop.mjs    (without it one is downloaded)
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";

const root = path.resolve(import.meta.dirname, "../..");
const build = spawnSync(process.execPath, ["scripts/build.mjs", "--tests"], { cwd: root, stdio: "inherit" });
if (build.status !== 0) process.exit(1);

const folder = mkdtempSync(path.join(tmpdir(), "taskdef-desktop-"));
const workspace = path.join(folder, "workspace");
const reportFile = path.join(folder, "report.txt");
cpSync(path.join(import.meta.dirname, "fixtures/workspace"), workspace, { recursive: true });
try {
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE ?? (await download()),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, "dist/test/index.js"),
    extensionTestsEnv: { TASKDEF_TEST_REPORT: reportFile },
    launchArgs: [workspace, "--disable-extensions", "--disable-workspace-trust"],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  report();
  rmSync(folder, { recursive: true, force: true });
}

function report() {
  const lines = existsSync(reportFile) ? readFileSync(reportFile, "utf8").trim().split("\n") : [];
  const tests = lines.map((line) => JSON.parse(line.slice(line.indexOf("{"))));
  for (const { state, title, error } of tests) console.log(`${state} desktop: ${title}${error ? `\n${error}` : ""}`);
  const passed = tests.filter(({ state }) => state === "passed").length;
  const failed = tests.length - passed;
  if (failed > 0 || passed === 0) process.exitCode = 1;
  console.log(`${passed} passed, ${failed} failed`);
}

async function download() {
  try {
    return await downloadAndUnzipVSCode({ cachePath: path.join(root, ".vscode-test") });
  } catch {
    throw new Error("no desktop VS Code: it could not be downloaded; set VSCODE_EXECUTABLE to one that is installed");
  }
}
