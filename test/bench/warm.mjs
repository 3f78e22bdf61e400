/** Lint in a warm process, against what it costs only to parse the file, and against VS Code's JSON service. */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { clock, line, median, quantile } from "./numbers.mjs";
import { realFiles, root, taskOfLines } from "./texts.mjs";

const ROUNDS = 15;

export async function warm() {
  const engine = await load();
  const { openDocument, lint, resolveConfig, DEFAULT_CONFIG, parseTree, rules } = engine;
  const config = resolveConfig(DEFAULT_CONFIG, "task-definition.json");
  const json = await jsonService(engine);
  const runs = {
    parse: ({ text }) => parseTree(text, [], { allowTrailingComma: true }),
    open: ({ text, name }) => openDocument(text, name),
    lint: ({ text, name }) => lint(openDocument(text, name), config),
  };
  const files = realFiles();
  for (let i = 0; i < 40; i++) for (const file of files) for (const run of Object.values(runs)) run(file);
  for (let i = 0; i < 10; i++) for (const file of files) await json(file);
  const times = [];
  for (const file of files) times.push({ ...fastest(runs, file), json: await fastestOf(() => json(file)) });
  const ratio = (a, b) => times.map((each) => each[a] / each[b]);
  const lines2000 = { name: "task-definition.json", text: taskOfLines(2000) };
  const keystroke = Array.from({ length: 60 }, () => clock(1, () => runs.lint(lines2000)));
  return [
    line(
      `lint of one file, by parseTree of it (${files.length} files, ${rules.length} rules)`,
      median(ratio("lint", "parse")),
      "×",
      4,
    ),
    line("the same, nine of ten files", quantile(ratio("lint", "parse"), 0.9), "×"),
    line("of which the tree and its dialect", median(ratio("open", "parse")), "×"),
    line("lint of one file, by VS Code's JSON service with our schema", median(ratio("lint", "json")), "×", 1),
    line("lint of one file", median(times.map((each) => each.lint)), "ms"),
    line("a keystroke in 2,000 lines, median", median(keystroke.slice(20)), "ms", 16),
    line("a keystroke in 2,000 lines, p95", quantile(keystroke.slice(20), 0.95), "ms", 16),
  ];
}

async function load() {
  const outfile = path.join(root, ".vscode-test/bench/engine.mjs");
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    entryPoints: [path.join(import.meta.dirname, "engine.ts")],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    logLevel: "warning",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  return import(pathToFileURL(outfile).href);
}

/** What an editor's JSON server does with our schema: parse and doValidation. */
async function jsonService({ getLanguageService, TextDocument }) {
  const service = getLanguageService({});
  const schemas = ["task-definition", "container-definitions"].map((name) => {
    const schema = JSON.parse(readFileSync(path.join(root, `schemas/${name}.schema.json`), "utf8"));
    return { uri: schema.$id, schema, fileMatch: [name === "task-definition" ? "task.json" : "list.json"] };
  });
  service.configure({ validate: true, allowComments: true, schemas });
  return ({ text }) => {
    const name = /^\s*\[/.test(text) ? "list.json" : "task.json";
    const document = TextDocument.create(`file:///${name}`, "json", 1, text);
    return service.doValidation(document, service.parseJSONDocument(document), {
      comments: "ignore",
      trailingCommas: "ignore",
    });
  };
}

/** The least of some rounds, the runs one after the other: what is left of a busy machine is the same for all. */
function fastest(runs, file) {
  const best = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(runs)) {
      best[name] = Math.min(
        best[name] ?? Number.POSITIVE_INFINITY,
        clock(1, () => run(file)),
      );
    }
  }
  return best;
}

async function fastestOf(run) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.hrtime.bigint();
    await run();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return best;
}
