// Runs the built CLI on the real files beside the project (../shared/corpus) and prints what the labels say against what
// was found, and how many of the findings are right by test/corpus/verdicts.json. Exit 1 when there is a deviation that
// test/corpus/labels.json does not explain, a finding without a verdict, or less than 99 % of them right.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { compareKinds, compareLabels, unexplained } from "../test/corpus/compare.mjs";
import { compareVerdicts } from "../test/corpus/verdicts.mjs";

const root = path.resolve(import.meta.dirname, "..");
const corpus = path.resolve(root, "../shared/corpus");
const readJson = (...parts) => JSON.parse(readFileSync(path.join(...parts), "utf8"));

if (!existsSync(path.join(corpus, "manifest.json"))) {
  console.log(`No corpus at ${corpus}: nothing to compare with.`);
  process.exit();
}
if (!existsSync(path.join(root, "dist/cli.js"))) {
  console.error("No dist/cli.js: run `npm run build` first.");
  process.exit(2);
}

const manifest = readJson(corpus, "manifest.json");
const labels = readJson(corpus, "labels.json");
const expected = readJson(root, "test/corpus/labels.json");
const found = lintAll(manifest.map(({ file }) => file));

const { rows, deviations } = compareLabels(labels, expected, found);
const friends = compareKinds(manifest, found);
const unread = manifest.filter(({ file }) => !found.has(file));
const holes = onPlaceholders();
const crashes = [...found].flatMap(([file, { findings }]) =>
  findings
    .filter((each) => each.rule === "internal-error")
    .map((each) => ({ file, pointer: "", what: each.message, why: "" })),
);

const judged = compareVerdicts(readJson(root, "test/corpus/verdicts.json"), found);
const precise = judged.precision >= 0.99 && judged.unread.length === 0 && judged.stale.length === 0;

const clean = labels.files.filter(({ status }) => status === "clean");
const wrong = deviations.filter(({ what }) => what.endsWith("on a clean file"));
printRows(rows);
console.log(`
${labels.files.length} labelled files, ${manifest.length} files in all.
Findings on the ${clean.length} clean files, error or warning: ${wrong.length}
False friends taken for task definitions: ${friends.length}
Findings on a placeholder: ${holes.length}
Crashed rules: ${crashes.length}
Files that the CLI did not answer: ${unread.length}
Precision of the errors and warnings: ${percent(judged.precision)} (${judged.right} right, ${judged.wrong.length} wrong)`);

const all = [...deviations, ...friends, ...holes, ...crashes];
const open = [
  ...unexplained(all, expected),
  ...unread.map(({ file }) => ({ file, pointer: "", what: "no answer", why: "" })),
];
print(
  "Deviations, each explained",
  expected.deviations.map((each) => ({ ...each, why: each.reason })),
);
print("Deviations not explained", open);
print("Found and wrong", judged.wrong.map(asDeviation));
print("Findings without a verdict", judged.unread.map(asDeviation));
print("Verdicts without a finding", judged.stale.map(asDeviation));
console.log(open.length === 0 ? "\nEverything as labelled." : `\n${open.length} deviations need a look.`);
if (!precise) console.log("Read the findings above and write test/corpus/verdicts.json anew.");
process.exitCode = open.length === 0 && precise ? 0 : 1;

function lintAll(files) {
  const args = [path.join(root, "dist/cli.js"), "lint", "--format", "json", ...files];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: corpus,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 1 && !stdout) throw new Error(`the CLI ended with ${status}: ${stderr}`);
  return new Map(JSON.parse(stdout).files.map((each) => [each.file, each]));
}

/** Findings whose range holds what the manifest calls a placeholder syntax. */
function onPlaceholders() {
  const PLACEHOLDER = /\$\{|\{\{|^"?<[A-Z_a-z-]+>|\$[A-Z_]+|__[A-Z_]+__|%[A-Z_]+%/;
  return [...found].flatMap(([file, { findings }]) => {
    const lines = readFileSync(path.join(corpus, file), "utf8").split(/\r\n|\r|\n/);
    return findings.flatMap(({ rule, pointer, range: { start, end } }) => {
      const text = start.line === end.line ? (lines[start.line] ?? "").slice(start.character, end.character) : "";
      return PLACEHOLDER.test(text) ? [{ file, pointer, what: `${rule} on a placeholder`, why: text }] : [];
    });
  });
}

function asDeviation({ file, pointer, rule, why, message }) {
  return { file, pointer, what: rule, why: why ?? message };
}

function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}

function printRows(rows) {
  const width = Math.max(...rows.map(({ problem }) => problem.length));
  console.log(`${"labelled problem".padEnd(width)}  labelled  found  missed`);
  for (const { problem, labelled, found, notCovered } of rows) {
    const missed = labelled - found;
    const note = notCovered ? `  not covered yet: ${notCovered}` : "";
    console.log(
      `${problem.padEnd(width)}  ${String(labelled).padStart(8)}  ${String(found).padStart(5)}  ${String(missed).padStart(6)}${note}`,
    );
  }
}

function print(title, deviations) {
  if (deviations.length === 0) return;
  console.log(`\n${title}:`);
  for (const { file, pointer, what, why } of deviations)
    console.log(`  ${file}\n    ${pointer || "/"}  ${what}\n    ${why}`);
}
