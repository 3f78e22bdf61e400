// Drives the page of a real VS Code as a person would, with the packaged extension installed.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startBrowser, startVscodeServer } from "../../scripts/vscode-server.mjs";
import { root } from "./in-host.mjs";

const out = path.join(root, ".vscode-test");
const vsix = path.join(out, "taskdef.vsix");
const folder = path.join(out, "workspace-page");
const file = path.join(folder, "deploy/task-definition.json");

export async function runPage(chromium) {
  packageExtension();
  writeWorkspace();
  const server = await startVscodeServer({ vsix });
  const browser = await startBrowser(chromium);
  const tests = [];
  const page = await browser.context.newPage();
  try {
    await page.goto(`${server.url}/?folder=${folder}`);
    for (const [title, step] of STEPS) {
      const error = await step(page).then(() => undefined, String);
      tests.push({ state: error ? "failed" : "passed", title: `page: ${title}`, error });
      console.log(`${error ? "failed" : "ok"} page: ${title}${error ? `\n${error}` : ""}`);
      if (error) break;
    }
  } finally {
    const failed = tests.some(({ state }) => state === "failed");
    if (failed) await page.screenshot({ path: path.join(out, "page-failed.png") }).catch(() => {});
    await browser.stop();
    server.stop();
  }
  return { tests };
}

const STEPS = [
  ["a workspace with a task definition activates the extension: a squiggle", openFile],
  [
    "the status bar counts",
    (page) => page.locator("#taskdef\\.taskdef\\.taskdef\\.status", { hasText: "1" }).waitFor(),
  ],
  ["the Problems view lists the finding with its rule", showProblems],
  ["the hover shows it", showHover],
  ["the quick fix repairs it and the squiggle is gone", takeFix],
  ["the file is saved, with nothing else changed", save],
];

const ORIGINAL = `{
  "family": "web",
  "cpu": 256,
  "memory": "512",
  "networkMode": "awsvpc",
  "containerDefinitions": [{ "name": "web", "image": "nginx:1.27.3", "essential": true }]
}
`;

function packageExtension() {
  const args = ["package", "--no-dependencies", "--allow-missing-repository", "--skip-license", "--out", vsix];
  const vsce = path.join(root, "node_modules/@vscode/vsce/vsce");
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, ...args], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`no package: ${stdout}${stderr}`);
}

function writeWorkspace() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, ORIGINAL);
}

async function openFile(page) {
  await page.locator(".monaco-workbench").waitFor();
  const item = (name) => page.locator(".explorer-folders-view [role=treeitem]", { hasText: name });
  await item("deploy").click();
  await item("task-definition.json").dblclick();
  await page.locator(".monaco-editor .view-line", { hasText: "cpu" }).waitFor();
  await page.locator(".monaco-editor .squiggly-error").first().waitFor();
}

const marker = (page) => page.locator(".markers-panel [role=treeitem]", { hasText: "cpu takes a string" });

async function showProblems(page) {
  await page.keyboard.press("Control+Shift+M");
  await marker(page).waitFor();
  await marker(page).getByText("wrong-type").waitFor();
}

async function showHover(page) {
  await page.locator(".monaco-editor .view-line span", { hasText: "256" }).last().hover();
  await page.locator(".monaco-hover", { hasText: "cpu takes a string" }).first().waitFor();
  await page.screenshot({ path: path.join(out, "page-hover.png") });
  await page.keyboard.press("Escape");
}

async function takeFix(page) {
  await marker(page).dblclick();
  const menu = page.locator(".action-widget", { hasText: 'Write "256"' });
  // The keystroke is dropped while the editor is still settling: press until it takes.
  for (let i = 0; i < 10 && !(await menu.isVisible()); i++) {
    await page.keyboard.press("Control+.");
    await menu.waitFor({ timeout: 2000 }).catch(() => {});
  }
  await page.screenshot({ path: path.join(out, "page-quickfix.png") });
  await page.keyboard.press("Enter");
  await page.locator(".monaco-editor .view-line", { hasText: '"256"' }).waitFor();
  await page.locator(".monaco-editor .squiggly-error").waitFor({ state: "detached" });
}

async function save(page) {
  await page.locator(".monaco-editor .view-line", { hasText: "family" }).click();
  await page.keyboard.press("Control+S");
  const expected = ORIGINAL.replace(": 256", ': "256"');
  for (let i = 0; i < 50 && readFileSync(file, "utf8") !== expected; i++) await page.waitForTimeout(100);
  const saved = readFileSync(file, "utf8");
  if (saved !== expected) throw new Error(`saved: ${saved}`);
}
