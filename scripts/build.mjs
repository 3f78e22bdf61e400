// Bundles the extension, the servers, the command line tool and the editor tests into dist/.
//   node scripts/build.mjs [--tests] [--meta FILE]
import { existsSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import "./generate.mjs";

const meta = process.argv[process.argv.indexOf("--meta") + 1];
const common = {
  bundle: true,
  minify: true,
  sourcemap: false,
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
  target: "es2022",
  // jsonc-parser's main is a UMD file that esbuild cannot follow.
  mainFields: ["module", "main"],
};
const node = { ...common, platform: "node", format: "cjs" };
const browser = { ...common, platform: "browser", mainFields: ["browser", "module", "main"] };

/** The desktop's language client is a bundle of its own: its import() stays, as a require at run time. */
const clientApart = {
  name: "client-apart",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/language-client\.node\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./client.js", external: true } : undefined,
    ),
};

const bundles = [
  { ...node, entryPoints: { server: "server/lsp/node.ts" }, outdir: "dist" },
  { ...node, entryPoints: { "cli-main": "server/cli/main.ts" }, outdir: "dist" },
  { ...node, entryPoints: { cli: "server/cli/start.ts" }, outdir: "dist", banner: { js: "#!/usr/bin/env node" } },
  {
    ...node,
    entryPoints: { extension: "client/extension.ts" },
    outdir: "dist",
    external: ["vscode"],
    plugins: [clientApart],
    supported: { "dynamic-import": false },
  },
  { ...node, entryPoints: { client: "client/language-client.node.ts" }, outdir: "dist", external: ["vscode"] },
  { ...browser, entryPoints: { server: "server/lsp/worker.ts" }, outdir: "dist/web", format: "iife" },
  {
    ...browser,
    entryPoints: { extension: "client/extension.web.ts" },
    outdir: "dist/web",
    format: "cjs",
    external: ["vscode"],
  },
];
if (process.argv.includes("--tests")) {
  const tests = { minify: false };
  bundles.push(
    {
      ...node,
      ...tests,
      entryPoints: { index: "test/editor/suite/index.node.ts" },
      outdir: "dist/test",
      external: ["vscode", "mocha"],
    },
    {
      ...browser,
      ...tests,
      entryPoints: { index: "test/editor/suite/index.web.ts" },
      outdir: "dist/test/web",
      // mocha's browser build overwrites module.exports: export our own run() after it.
      format: "iife",
      globalName: "__tests",
      footer: { js: "module.exports = __tests;" },
      external: ["vscode"],
    },
  );
}
const entryOf = (options) => Object.values(options.entryPoints)[0];
const results = await Promise.all(
  bundles.filter((options) => existsSync(entryOf(options))).map((options) => build(options)),
);
if (process.argv.includes("--meta")) writeFileSync(meta, JSON.stringify(results.map((each) => each.metafile)));
