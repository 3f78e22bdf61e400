import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { api, closeAll, isNode, replace, show, until, untilRules } from "./editor.ts";

suite("server", () => {
  teardown(closeAll);

  const running = () => until("a running server", () => api().server.health === "running");

  test("restarts on command, and knows the open files and their unsaved text again", async () => {
    const document = await show("web.json");
    await untilRules(document.uri, "unknown-field", "wrong-type");
    await replace(document, '"cpu": 256', '"cpu": "256"');
    await untilRules(document.uri, "unknown-field");
    await vscode.commands.executeCommand("taskdef.restartServer");
    await running();
    await untilRules(document.uri, "unknown-field");
  });

  // A web worker has no process that could be killed.
  const onNode = isNode ? test : () => undefined;
  onNode("comes back after a crash, with all findings", async () => {
    const { pid } = api().server;
    ok(pid, "the server has no process");
    const document = await show("web.json");
    await untilRules(document.uri, "unknown-field", "wrong-type");
    const health: string[] = [];
    const listener = api().server.onHealth((next) => health.push(next));
    process.kill(pid, "SIGKILL");
    await until("a new server", () => api().server.pid !== undefined && api().server.pid !== pid);
    await running();
    listener.dispose();
    ok(health.includes("restarting"), health.join());
    await untilRules(document.uri, "unknown-field", "wrong-type");
    await replace(document, '"cpu": 256', '"cpu": "256"');
    await untilRules(document.uri, "unknown-field");
    equal(api().server.crashed, false);
  });

  onNode("stays stopped after five crashes in a row, until it is started by hand", async () => {
    await vscode.commands.executeCommand("taskdef.restartServer");
    const document = await show("web.json");
    await untilRules(document.uri, "unknown-field", "wrong-type");
    for (let crashes = 1; crashes <= 5; crashes++) {
      const { pid } = api().server;
      ok(pid, `no process after ${crashes - 1} crashes`);
      process.kill(pid, "SIGKILL");
      await until("an end", () => api().server.health !== "running");
      if (crashes < 5) await running();
    }
    await until("no more server", () => api().server.health === "stopped");
    equal(api().server.crashed, true);
    equal(api().status.text, "$(error) Taskdef");
    await untilRules(document.uri);
    await vscode.commands.executeCommand("taskdef.restartServer");
    await untilRules(document.uri, "unknown-field", "wrong-type");
    equal([api().server.health, api().server.crashed], ["running", false]);
  });

  test("can be restarted while it restarts", async () => {
    const { uri } = await show("web.json");
    const restart = () => vscode.commands.executeCommand("taskdef.restartServer");
    await Promise.all([restart(), restart()]);
    await running();
    await untilRules(uri, "unknown-field", "wrong-type");
  });
});
