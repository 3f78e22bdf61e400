/** The command line, against the start of Node itself. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { line, median } from "./numbers.mjs";
import { realFiles, root, taskOf } from "./texts.mjs";

const RUNS = 20;
const CLI = path.join(root, "dist/cli.js");
const MB = 1024; // maxRSS is in kilobytes

export function cli() {
  const folder = mkdtempSync(path.join(tmpdir(), "taskdef-bench-"));
  try {
    return [...oneFile(folder), ...manyFiles(folder)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function oneFile(folder) {
  const file = path.join(folder, "task-definition.json");
  writeFileSync(file, taskOf(3));
  const empty = [];
  const lint = [];
  for (let i = 0; i < RUNS; i++) {
    empty.push(wall(["-e", "0"]));
    lint.push(wall([CLI, "lint", file]));
  }
  return [
    line("node -e 0", median(empty), "ms"),
    line("taskdef lint of one file", median(lint), "ms"),
    line("taskdef lint of one file, by node -e 0", median(lint) / median(empty), "×", 2),
    line("memory of node -e 0", memory(folder, ["-e", "0"]) / MB, "MB"),
    line("memory of taskdef lint of one file", memory(folder, [CLI, "lint", file]) / MB, "MB"),
  ];
}

function manyFiles(folder) {
  const few = filled(path.join(folder, "few"), 500);
  const many = filled(path.join(folder, "many"), 5000);
  const start = wall([CLI, "lint", "--format", "json", few]);
  const spent = wall([CLI, "lint", "--format", "json", many]);
  const half = filled(path.join(folder, "half"), 2500);
  const memories = [few, half, many].map((each) => memory(folder, [CLI, "lint", "--format", "json", each]) / MB);
  return [
    line("taskdef lint of 5,000 files", spent, "ms"),
    line("a file more", (spent - start) / 4500, "ms"),
    line("memory of 500 files", memories[0], "MB"),
    line("memory of 2,500 files", memories[1], "MB"),
    line("memory of 5,000 files", memories[2], "MB"),
    // Node takes what it likes up to some point; a leak would double from here.
    line("memory of 5,000 files, by that of 2,500", memories[2] / memories[1], "×", 1.25),
  ];
}

function filled(folder, count) {
  const texts = realFiles().map(({ text }) => text);
  const text = (i) => texts[i % texts.length] ?? taskOf(1 + (i % 5));
  for (let i = 0; i < count; i++) {
    const at = path.join(folder, `service-${i % 50}`);
    mkdirSync(at, { recursive: true });
    writeFileSync(path.join(at, `task-definition-${i}.json`), text(i));
  }
  return folder;
}

function wall(args) {
  const start = process.hrtime.bigint();
  run(args);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The most memory that a process had, in kilobytes, as it says itself at its end. */
function memory(folder, args) {
  const hook = path.join(folder, "hook.cjs");
  const answer = path.join(folder, "rss");
  const write = `require("node:fs").writeFileSync(${JSON.stringify(answer)}, String(process.resourceUsage().maxRSS))`;
  writeFileSync(hook, `process.on("exit", () => ${write});`);
  run(["--require", hook, ...args]);
  return Number(readFileSync(answer, "utf8"));
}

function run(args) {
  const { status, error } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "ignore"] });
  if (error) throw error;
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(" ")} ended with ${status}`);
}
