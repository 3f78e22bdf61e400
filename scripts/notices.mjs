// The licences of everything that is bundled into dist/, for dist/NOTICES.txt: bundling must not strip them.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** ajv's helpers come in through the generated validators, where esbuild does not see whose they are. */
const GENERATED_FROM = ["node_modules/ajv"];

/** @param {{inputs: object}[]} metafiles what esbuild says of each bundle */
export function notices(metafiles) {
  const inputs = metafiles.flatMap((meta) => Object.keys(meta.inputs));
  const folders = new Set([...inputs.map(packageOf).filter(Boolean), ...GENERATED_FROM]);
  return [...folders]
    .sort()
    .map(noticeOf)
    .join(`\n${"-".repeat(80)}\n\n`);
}

function packageOf(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} is bundled but has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(path.join(folder, file), "utf8").trim()}\n`;
}
