// Runs the suites INSIDE the extension host of a real VS Code: a Node process, or a web worker.
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { format } from "node:util";
import { startBrowser, startVscodeServer } from "../../scripts/vscode-server.mjs";

export const root = path.resolve(import.meta.dirname, "../..");
const TIMEOUT_MS = 300_000;

/** @returns {Promise<{tests: {state: string, title: string, error?: string}[], activationMs?: number}>} */
export async function runInHost(kind, chromium, verbose) {
  const tests = [];
  const measured = {};
  const server = await startVscodeServer({ extensionTests: true });
  const browser = await startBrowser(chromium);
  try {
    const page = await browser.context.newPage();
    const verdict = listen(page, kind, { tests, measured, verbose });
    const url = new URL(server.url);
    url.searchParams.set("folder", freshWorkspace(kind));
    const payload = kind === "web" ? await webPayload(browser.context, page, server) : nodePayload(server);
    url.searchParams.set("payload", JSON.stringify(payload));
    await page.goto(url.href);
    const code = await verdict;
    if (code === undefined || tests.length === 0) {
      await page.screenshot({ path: path.join(root, `.vscode-test/${kind}-no-verdict.png`) }).catch(() => {});
      tests.push({ state: "failed", title: `${kind} host`, error: `no verdict\n${server.log().slice(-3000)}` });
    }
  } finally {
    await browser.stop();
    server.stop();
  }
  return { tests: tests.map((test) => ({ ...test, title: `${kind}: ${test.title}` })), ...measured };
}

/** The workbench's answer: its exit code, or undefined when none came. */
function listen(page, kind, { tests, measured, verbose }) {
  return new Promise((resolve) => {
    setTimeout(resolve, TIMEOUT_MS).unref();
    page.exposeFunction("codeAutomationExit", resolve);
    page.exposeFunction("codeAutomationLog", (_type, args) => {
      const text = format(...args);
      const test = /@test (\{.*\})/.exec(text)?.[1];
      if (test) {
        tests.push(JSON.parse(test));
        print(kind, tests.at(-1));
      } else if (verbose || text.includes("activation:")) console.log(`  ${text.slice(0, 2000)}`);
      const activation = /activation: ([\d.]+) ms/.exec(text)?.[1];
      if (activation) measured.activationMs = Number(activation);
    });
    if (verbose) page.on("console", (message) => console.log("  [page]", message.text().slice(0, 500)));
  });
}

function print(kind, { state, title, error }) {
  console.log(`${state === "passed" ? "ok" : state} ${kind}: ${title}${error ? `\n${error}` : ""}`);
}

function freshWorkspace(kind) {
  const folder = path.join(root, `.vscode-test/workspace-${kind}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(import.meta.dirname, "fixtures/workspace"), folder, { recursive: true });
  return folder;
}

function nodePayload({ authority }) {
  return [
    ["extensionDevelopmentPath", `vscode-remote://${authority}${root}`],
    ["extensionTestsPath", `vscode-remote://${authority}${root}/dist/test/index.js`],
  ];
}

/** A worker cannot be created from a vscode-remote: URL: the extension comes over http, from the page's own origin. */
async function webPayload(context, page, { url, authority }) {
  const types = { ".js": "text/javascript", ".json": "application/json" };
  await context.route(`${url}/__ext/**`, async (route) => {
    const name = decodeURIComponent(new URL(route.request().url()).pathname.slice("/__ext/".length));
    const file = path.join(root, name);
    try {
      const contentType = types[path.extname(file)] ?? "application/octet-stream";
      await route.fulfill({ status: 200, contentType, body: await readFile(file) });
    } catch {
      await route.fulfill({ status: 404, body: "" });
    }
  });
  // Web extensions under development are read from the workbench's configuration element. It is patched in the
  // page: were the document itself fulfilled by a route, Chromium would block the page's WebSocket to this machine.
  await page.addInitScript((host) => {
    const patch = () => {
      const element = document.getElementById("vscode-workbench-web-configuration");
      if (!element) return false;
      const config = JSON.parse(element.getAttribute("data-settings"));
      config.developmentOptions.extensions = [{ scheme: "http", authority: host, path: "/__ext" }];
      element.setAttribute("data-settings", JSON.stringify(config));
      return true;
    };
    const observer = new MutationObserver(() => patch() && observer.disconnect());
    observer.observe(document, { childList: true, subtree: true });
  }, authority);
  return [
    ["extensionDevelopmentPath", `${url}/__ext`],
    ["extensionDevelopmentKind", "web"],
    ["extensionTestsPath", `${url}/__ext/dist/test/web/index.js`],
  ];
}
