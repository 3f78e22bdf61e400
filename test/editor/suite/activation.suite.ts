import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { closeAll, extension, isNode, pause, show, until } from "./editor.ts";

/** The goal is 60 ms, and the benchmark measures it; on a busy machine a test can only notice that it went wrong. */
const LIMIT_MS = 400;

suite("activation", () => {
  suiteTeardown(closeAll);

  test("opening a JSON file that nobody said is a task definition activates nothing", async () => {
    await show("other.json");
    await pause(500);
    equal(extension().isActive, false);
  });

  test("takes little time", async () => {
    const transfer = isNode
      ? 0
      : Math.min(await timed(fetchBundle), await timed(fetchBundle), await timed(fetchBundle));
    const whole = await timed(() => extension().activate());
    const ms = whole - transfer;
    console.log(`activation: ${ms.toFixed(1)} ms, and ${transfer.toFixed(1)} ms for the transfer`);
    ok(ms <= LIMIT_MS, `activation took ${ms.toFixed(1)} ms`);
  });

  test("the server starts for the open file, and the commands are there", async () => {
    await until("a running server", () => extension().exports.client.health === "running");
    const commands = await vscode.commands.getCommands(true);
    for (const name of ["lintWorkspace", "explainRule", "restartServer", "showOutput"]) {
      ok(commands.includes(`taskdef.${name}`), `no command taskdef.${name}`);
    }
  });
});

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** In the browser the bundle comes through the test's own web server, which is none of our time. */
async function fetchBundle(): Promise<void> {
  const bundle = vscode.Uri.joinPath(extension().extensionUri, "dist/web/extension.js");
  await (await fetch(bundle.toString(true))).text();
}
