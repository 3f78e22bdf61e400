import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { closeAll, isNode, own, rulesOf, show, until, untilRules, uriOf, write } from "./editor.ts";

interface Summary {
  files: number;
  errors: number;
  warnings: number;
}

suite("workspace", () => {
  setup(closeAll);
  teardown(closeAll);

  const lint = () => vscode.commands.executeCommand<Summary>("taskdef.lintWorkspace");

  test("all task definitions are linted, also those that are not open", async () => {
    equal(await lint(), { files: 2, errors: 3, warnings: 0 });
    equal(rulesOf(uriOf("nested/worker.json")), ["unknown-field"]);
    equal(rulesOf(uriOf("other.json")), []);
  });

  test("a file that is opened has its findings once", async () => {
    await show("web.json");
    await untilRules(uriOf("web.json"), "unknown-field", "wrong-type");
    await lint();
    equal(rulesOf(uriOf("web.json")), ["unknown-field", "wrong-type"]);
    await show("nested/worker.json");
    await untilRules(uriOf("nested/worker.json"), "unknown-field");
    equal(own(uriOf("nested/worker.json")).length, 1);
  });

  test("a file that changes on disk has its old findings no longer", async () => {
    await lint();
    const uri = uriOf("nested/worker.json");
    const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    await write("nested/worker.json", before.replace("comand", "command"));
    try {
      await untilRules(uri);
    } finally {
      await write("nested/worker.json", before);
    }
  });

  // A web extension under development has no file system of its own: there the page opens in the browser.
  const onNode = isNode ? test : () => undefined;
  onNode("a rule is explained by its packaged page", async () => {
    await vscode.commands.executeCommand("taskdef.explainRule", "fargate-network-mode");
    const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await until("the page", () => labels().some((label) => label.includes("fargate-network-mode"))).catch((error) => {
      throw new Error(`${error.message}; tabs: ${labels()}`);
    });
    ok(labels().length > 0, "no tab");
  });
});
