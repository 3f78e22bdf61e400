import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { api, closeAll, isNode, replace, show, until, untilRules } from "./editor.ts";

suite("server", () => {
  teardown(closeAll);

  const running = () => until("a running server", () => api().client.health === "running");

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
    const { pid } = api().client;
    ok(pid, "the server has no process");
    const document = await show("web.json");
    await untilRules(document.uri, "unknown-field", "wrong-type");
    const health: string[] = [];
    const listener = api().client.onHealth((next) => health.push(next));
    process.kill(pid, "SIGKILL");
    await until("a new server", () => api().client.pid !== undefined && api().client.pid !== pid);
    await running();
    listener.dispose();
    ok(health.includes("restarting"), health.join());
    await untilRules(document.uri, "unknown-field", "wrong-type");
    await replace(document, '"cpu": 256', '"cpu": "256"');
    await untilRules(document.uri, "unknown-field");
    equal(api().client.crashed, false);
  });
});
