// Measures what people wait for, prints a table, and with `--json FILE` writes the numbers. It is a measurement, not a
// test: it ends with 0 whatever it finds, and with 2 when something could not be measured.
//   npm run bench [-- --json FILE] [-- --only warm,protocol,cli,sizes]
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cli } from "./cli.mjs";
import { protocol } from "./protocol.mjs";
import { sizes } from "./sizes.mjs";
import { root } from "./texts.mjs";
import { warm } from "./warm.mjs";

const SECTIONS = {
  warm: ["In a warm process", warm],
  protocol: ["Through the protocol", protocol],
  cli: ["In the terminal", cli],
  sizes: ["Sizes", sizes],
};

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const only = option("--only")?.split(",") ?? Object.keys(SECTIONS);

if (!existsSync(path.join(root, "dist/server.js")) || !existsSync(path.join(root, "dist/cli.js"))) {
  console.error("Not built: run `npm run build` first.");
  process.exit(2);
}

const results = {};
for (const name of only) {
  const [title, measure] = SECTIONS[name];
  console.log(`\n${title}`);
  try {
    results[name] = await measure();
    for (const each of results[name]) print(each);
  } catch (error) {
    console.log(`  could not be measured: ${error.message}`);
    process.exitCode = 2;
  }
}
const over = Object.values(results)
  .flat()
  .filter(({ ok }) => !ok);
console.log(over.length === 0 ? "\nAll within their limits." : `\n${over.length} over the limit.`);
const file = option("--json");
if (file)
  writeFileSync(
    file,
    `${JSON.stringify({ node: process.version, cpus: (await import("node:os")).cpus().length, results }, null, 2)}\n`,
  );

function print({ name, value, unit, limit, ok, note }) {
  if (note) return console.log(`  ${name}: ${note}`);
  const verdict = limit === undefined ? "" : `  limit ${limit}  ${ok ? "ok" : "OVER"}`;
  console.log(`  ${name.padEnd(76)} ${`${value} ${unit}`.padStart(12)}${verdict}`);
}

// A server that did not answer must not keep the benchmark alive.
process.exit();
