// Builds for production and makes taskdef-<version>.vsix.
//   node scripts/package.mjs [--no-vsix]
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { notices } from "./notices.mjs";
import { install, root, runNode } from "./prepare.mjs";

const LIMIT = 2 * 1024 * 1024;
const META = "dist/meta.json";

process.chdir(root);
if (!install() || runNode("scripts/build.mjs", "--meta", META) !== 0) process.exit(1);
writeFileSync("dist/NOTICES.txt", notices(JSON.parse(readFileSync(META, "utf8"))));
rmSync(META);
if (!process.argv.includes("--no-vsix")) await makeVsix();

async function makeVsix() {
  const { createVSIX, listFiles } = (await import("@vscode/vsce")).default;
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
  const vsix = `${name}-${version}.vsix`;
  await createVSIX({ cwd: root, packagePath: vsix, dependencies: false });
  for (const file of await listFiles({ cwd: root, packagedDependencies: [] })) {
    console.log(`${kilobytes(file).padStart(9)}  ${file}`);
  }
  console.log(`${kilobytes(vsix).padStart(9)}  ${vsix}`);
  if (statSync(vsix).size > LIMIT) {
    console.error(`${vsix} is over ${LIMIT} bytes`);
    process.exitCode = 1;
  }
}

function kilobytes(file) {
  return `${(statSync(file).size / 1024).toFixed(1)} KB`;
}
