// What the editor tests need of the machine: Chromium and Neovim, from Debian's packages.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const PROGRAMS = { chromium: "chromium", neovim: "nvim" };

/** Returns the programs' paths, or one line that says what to install. */
export function findPrograms() {
  const missing = () => Object.keys(PROGRAMS).filter((name) => !which(PROGRAMS[name]));
  if (missing().length > 0 && process.getuid?.() === 0 && which("apt-get")) {
    const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update", "-qq"], quiet);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing()], quiet);
  }
  if (missing().length > 0) {
    return { error: `editor tests need Debian's packages ${missing().join(" and ")}: apt-get install them` };
  }
  return { chromium: process.env.CHROMIUM ?? which("chromium"), neovim: which("nvim") };
}

function which(program) {
  if (program === "chromium" && process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file));
}
