import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { actionsAt, closeAll, own, rulesOf, show, take, until, untilRules } from "./editor.ts";

suite("fixes", () => {
  teardown(closeAll);

  const broken = async () => {
    const document = await show("web.json");
    await untilRules(document.uri, "unknown-field", "wrong-type");
    const finding = own(document.uri).find(({ message }) => message.startsWith("cpu"));
    ok(finding, "no finding on cpu");
    return { document, finding };
  };

  test("a quick fix is offered, preferred, and repairs it", async () => {
    const { document, finding } = await broken();
    const fix = (await actionsAt(document, finding.range)).find(({ isPreferred }) => isPreferred);
    ok(fix, "no preferred fix");
    equal(fix.kind?.value, "quickfix");
    await take(fix);
    await untilRules(document.uri, "unknown-field");
    ok(document.getText().includes('"cpu": "256"'), document.getText());
  });

  test("fix all repairs what is safe and touches nothing else", async () => {
    const { document } = await broken();
    const before = document.getText();
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const all = await actionsAt(document, whole, "source.fixAll.taskdef");
    equal(all.length, 1);
    await take(all[0]);
    await until("no wrong type", () => !rulesOf(document.uri).includes("wrong-type"));
    ok(document.getText().startsWith(before.split("256")[0] ?? ""), document.getText());
  });

  test("where comments are allowed a finding can be disabled", async () => {
    const { document, finding } = await broken();
    await vscode.languages.setTextDocumentLanguage(document, "jsonc");
    await untilRules(document.uri, "unknown-field", "wrong-type");
    const disable = (await actionsAt(document, finding.range)).find(({ title }) => title.startsWith("Disable"));
    await take(disable);
    await untilRules(document.uri, "unknown-field");
    await vscode.languages.setTextDocumentLanguage(document, "json");
  });
});
