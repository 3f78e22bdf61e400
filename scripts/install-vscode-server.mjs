// Installs a real VS Code server with its web workbench (the one code-server ships) and the
// Node it needs into .vscode-server/, both as plain packages, without running install scripts.
// Idempotent: a stamp file says that everything is there.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const CODE_SERVER = "4.139.1";
const NODE = "24.21.0";
const ARCHITECTURES = { x64: "x64", arm64: "arm64" };

export const serverDir = process.env.VSCODE_SERVER_DIR ?? path.resolve(import.meta.dirname, "../.vscode-server");
export const vscodeRoot = path.join(serverDir, "node_modules/code-server/lib/vscode");
export const serverNode = path.join(serverDir, `node_modules/node-linux-${ARCHITECTURES[process.arch]}/bin/node`);

/** Returns undefined when the server is installed, else one line that says why it is not. */
export function installVscodeServer() {
  const arch = ARCHITECTURES[process.arch];
  if (process.platform !== "linux" || arch === undefined) {
    return `no VS Code server for ${process.platform} ${process.arch}: use npm run test:desktop`;
  }
  const stamp = path.join(serverDir, `.installed-${CODE_SERVER}-${NODE}-${arch}`);
  if (existsSync(stamp)) return undefined;
  mkdirSync(serverDir, { recursive: true });
  writeFileSync(path.join(serverDir, "package.json"), '{ "private": true }\n');
  const failed =
    npmInstall(serverDir, [`code-server@${CODE_SERVER}`, `node-linux-${arch}@${NODE}`]) ??
    // The server's own dependencies, from the shrinkwrap inside the package (npm ci refuses
    // that shrinkwrap: one optional entry is missing in it).
    npmInstall(vscodeRoot, ["--omit=dev", "--omit=optional"]) ??
    installWatcher(arch);
  if (failed !== undefined) return failed;
  writeFileSync(stamp, "");
  return undefined;
}

/** The file watcher's prebuilt binary is an optional package; without it nothing is watched. */
function installWatcher(arch) {
  const manifest = path.join(vscodeRoot, "node_modules/@parcel/watcher/package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  return npmInstall(vscodeRoot, ["--omit=dev", "--omit=optional", `@parcel/watcher-linux-${arch}-glibc@${version}`]);
}

function npmInstall(cwd, args) {
  const quiet = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const result = spawnSync("npm", ["install", ...quiet, ...args], { cwd, encoding: "utf8" });
  if (result.status === 0) return undefined;
  const why = (result.stderr || result.error?.message || "").trim().split("\n")[0];
  return `the VS Code server could not be installed from npm: ${why}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failed = installVscodeServer();
  if (failed !== undefined) {
    console.error(failed);
    process.exitCode = 1;
  }
}
