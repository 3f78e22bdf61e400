/** What is shipped, in bytes. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { line } from "./numbers.mjs";
import { root } from "./texts.mjs";

const KB = 1024;
const BUNDLES = [
  ["dist/server.js", 700],
  ["dist/web/server.js", 700],
  // What activating reads. The language client comes after it; a web extension is one file and holds both.
  ["dist/extension.js", 150],
  ["dist/client.js", undefined],
  ["dist/web/extension.js", undefined],
  ["dist/cli.js", undefined],
];

export function sizes() {
  const bundles = BUNDLES.filter(([file]) => existsSync(path.join(root, file)));
  return [
    ...bundles.map(([file, limit]) => line(file, statSync(path.join(root, file)).size / KB, "KB", limit)),
    vsix(),
    ...activations(),
  ];
}

function vsix() {
  const found = ["", "dist"].flatMap((folder) => {
    const absolute = path.join(root, folder);
    return existsSync(absolute) ? readdirSync(absolute).map((file) => path.join(absolute, file)) : [];
  });
  const file = found.find((each) => each.endsWith(".vsix"));
  return file
    ? line(path.basename(file), statSync(file).size / KB, "KB", 2048)
    : { name: ".vsix", note: "not built (npm run package)", ok: true };
}

/** The editor tests measure it in a real VS Code, once for each host. */
function activations() {
  const file = path.join(root, ".vscode-test/result.json");
  const { activationMs = {} } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const hosts = Object.entries(activationMs);
  if (hosts.length === 0) return [{ name: "activation", note: "not measured here (npm run test:editor)", ok: true }];
  return hosts.map(([host, spent]) => line(`activation in the editor, ${host}`, spent, "ms", 60));
}
