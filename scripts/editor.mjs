// `npm run editor`: the examples in VS Code with this extension loaded. A desktop VS Code when `code` is on the
// PATH; otherwise a VS Code server on loopback, for the browser. Ctrl-C stops it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { build, install, root } from "./prepare.mjs";

const examples = path.join(root, "examples");
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: "inherit" }).status === 0;

if (!install() || !build()) process.exit(1);
if (hasCode()) {
  process.exit(run("code", ["--new-window", `--extensionDevelopmentPath=${root}`, examples]) ? 0 : 1);
}
console.log("No `code` on the PATH: preparing a VS Code server for the browser (once, from npm) …");
// These need the packages that were perhaps only just installed.
const { installVscodeServer } = await import("./install-vscode-server.mjs");
const { startVscodeServer } = await import("./vscode-server.mjs");
const missing = installVscodeServer();
if (missing) {
  console.error(missing);
  process.exit(1);
}
const vsix = path.join(root, ".vscode-server/taskdef.vsix");
const vsce = path.join(root, "node_modules/@vscode/vsce/vsce");
const packed = spawnSync(
  process.execPath,
  [vsce, "package", "--no-dependencies", "--allow-missing-repository", "--skip-license", "--out", vsix],
  { cwd: root, encoding: "utf8" },
);
if (packed.status !== 0) {
  console.error(packed.stdout + packed.stderr);
  process.exit(1);
}
const server = await startVscodeServer({ vsix });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    server.stop();
    process.exit(0);
  });
}
console.log(`Open ${server.url}/?folder=${encodeURI(examples)}\nCtrl-C stops it.`);

function hasCode() {
  const names = process.platform === "win32" ? ["code.cmd"] : ["code"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.some((folder) => names.some((name) => existsSync(path.join(folder, name))));
}
