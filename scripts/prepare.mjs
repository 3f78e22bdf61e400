// Brings a clone to where it can run: packages installed, dist/ built. No imports beyond Node's own, for there may be
// nothing else yet.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

/** Runs a program in the root with our own terminal; answers its exit status. */
export function run(program, ...args) {
  // npm is a script on Windows, and only a shell starts one there.
  const shell = process.platform === "win32" && program === "npm";
  return spawnSync(program, args, { cwd: root, stdio: "inherit", shell }).status ?? 1;
}

export function runNode(...args) {
  return run(process.execPath, ...args);
}

/** Installs the locked packages unless they are there; false when that failed. */
export function install() {
  if (isInstalled()) return true;
  console.log("Installing packages …");
  return run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error") === 0;
}

/** npm keeps a lock of what it has installed; it must hold all that ours does, but for other platforms' packages. */
function isInstalled() {
  const wanted = packagesOf("package-lock.json");
  const present = packagesOf("node_modules/.package-lock.json");
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    const found = present[place];
    return place === "" || (found ? found.version === version : optional === true);
  });
}

function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(path.join(root, lock), "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** Builds dist/ unless it is newer than everything it is made of; false when that failed. */
export function build() {
  if (isBuilt()) return true;
  console.log("Building …");
  return runNode("scripts/build.mjs") === 0;
}

function isBuilt() {
  const sources = ["server", "client", "schemas", "scripts/build.mjs", "scripts/generate.mjs", "package-lock.json"];
  return newest("dist/cli.js") > Math.max(...sources.map(newest));
}

/** When a file, or anything in a folder, changed last; 0 when it is missing. */
function newest(place) {
  const file = path.join(root, place);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(place, name))));
}
