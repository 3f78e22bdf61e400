// Starts the VS Code server that install-vscode-server.mjs installed, and a browser on it.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serverNode, vscodeRoot } from "./install-vscode-server.mjs";

const SETTINGS = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "files.simpleDialog.enable": true,
  "window.dialogStyle": "custom",
};

const START_MS = 60_000;

/** @param {{settings?: object, vsix?: string, extensionTests?: boolean}} [options] */
export async function startVscodeServer({ settings, vsix, extensionTests } = {}) {
  const data = mkdtempSync(path.join(tmpdir(), "taskdef-vscode-"));
  const user = path.join(data, "data/User");
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, "settings.json"), JSON.stringify({ ...SETTINGS, ...settings }));
  const common = [
    path.join(vscodeRoot, "out/server-main.js"),
    "--server-data-dir",
    data,
    "--accept-server-license-terms",
  ];
  if (vsix) await installExtension(common, vsix);
  const args = [...common, "--host", "127.0.0.1", "--port", "0", "--without-connection-token"];
  // A built workbench only honours extensionTestsPath with the smoke test flag. It also hides
  // notification toasts and refuses modal dialogs: not for a person, and not for tests of the page.
  if (extensionTests) args.push("--enable-smoke-test-driver");
  const child = spawn(serverNode, [...args, "--telemetry-level", "off"], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const log = collect(child);
  const stop = () => {
    try {
      process.kill(-child.pid, "SIGKILL"); // the server's own process group only
    } catch {}
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await listening(child, log);
    return { url: `http://127.0.0.1:${port}`, authority: `127.0.0.1:${port}`, log: log.text, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** A headless browser for which there is nothing but this machine. */
export async function startBrowser(executablePath) {
  const { chromium } = await import("playwright-core");
  // Debian's chromium writes crash reports under XDG_CONFIG_HOME: the home folder stays clean.
  const home = mkdtempSync(path.join(tmpdir(), "taskdef-chromium-"));
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.route(/^https?:\/\/(?!127\.0\.0\.1[:/])/, (route) => route.abort());
  const stop = async () => {
    await browser.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, stop };
}

async function installExtension(common, vsix) {
  const args = [...common, "--install-extension", path.resolve(vsix), "--force"];
  const child = spawn(serverNode, args, { stdio: ["ignore", "pipe", "pipe"] });
  const log = collect(child);
  const code = await new Promise((resolve) => child.on("exit", resolve));
  if (code !== 0 || !log.text().includes("was successfully installed")) throw new Error(log.text());
}

function listening(child, log) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the VS Code server did not start\n${log.text()}`)), START_MS);
    log.changed(() => {
      const port = /Extension host agent listening on (\d+)/.exec(log.text())?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(port);
    });
    child.on("exit", (code) => reject(new Error(`the VS Code server ended with ${code}\n${log.text()}`)));
  });
}

function collect(child) {
  let text = "";
  let listener = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
      listener();
    });
  }
  return {
    text: () => text,
    changed: (each) => {
      listener = each;
    },
  };
}
