import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import {
  actionsAt,
  api,
  closeAll,
  own,
  pause,
  remove,
  replace,
  rulesOf,
  show,
  take,
  until,
  untilRules,
  write,
} from "./editor.ts";

suite("diagnostics", () => {
  teardown(closeAll);

  test("an open task definition has its findings, each once, with rule, link and place", async () => {
    const { uri } = await show("web.json");
    await untilRules(uri, "unknown-field", "wrong-type");
    await pause(400);
    equal(rulesOf(uri), ["unknown-field", "wrong-type"]);
    const finding = own(uri).find(({ message }) => message.startsWith("cpu"));
    ok(finding && typeof finding.code === "object", "the rule has no link");
    ok(finding.code.target.toString().includes("wrong-type"), finding.code.target.toString());
    equal(finding.severity, vscode.DiagnosticSeverity.Error);
    equal([finding.range.start.line, finding.range.start.character], [3, 9]);
  });

  test("a file that is no task definition has none", async () => {
    const { uri } = await show("other.json");
    const { uri: web } = await show("web.json");
    await untilRules(web, "unknown-field", "wrong-type");
    equal(rulesOf(uri), []);
  });

  test("an edit that repairs makes the finding vanish, one that breaks brings it back", async () => {
    const document = await show("web.json");
    await untilRules(document.uri, "unknown-field", "wrong-type");
    await replace(document, '"cpu": 256', '"cpu": "256"');
    await untilRules(document.uri, "unknown-field");
    await replace(document, '"cpu": "256"', '"cpu": 256');
    await untilRules(document.uri, "unknown-field", "wrong-type");
  });

  test("a file in another mode has none, and back in its own mode has them again", async () => {
    const document = await show("web.json");
    await untilRules(document.uri, "unknown-field", "wrong-type");
    await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await untilRules(document.uri);
    await vscode.languages.setTextDocumentLanguage(document, "json");
    await untilRules(document.uri, "unknown-field", "wrong-type");
  });

  test("the language mode makes any text a task definition", async () => {
    const content = '{\n  // not saved\n  "cpu": 256\n}\n';
    const document = await vscode.workspace.openTextDocument({ language: "plaintext", content });
    await vscode.window.showTextDocument(document);
    await pause(300);
    equal(rulesOf(document.uri), []);
    await vscode.languages.setTextDocumentLanguage(document, "ecs-task-definition");
    await until("a finding", () => rulesOf(document.uri).includes("wrong-type"));
    await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await untilRules(document.uri);
  });

  test("a template is served by its name, and its placeholders are no faults", async () => {
    const containers = '[{ "name": "web", "image": "${image}", "essential": true }]';
    const text = `{ "family": "\${name}", "cpu": \${cpu}, "memory": 512, "containerDefinitions": ${containers} }`;
    await write("task-definition.json.tpl", text);
    try {
      const document = await show("task-definition.json.tpl");
      await untilRules(document.uri, "wrong-type");
      const [fix] = await actionsAt(document, own(document.uri)[0]?.range ?? new vscode.Range(0, 0, 0, 0));
      await take(fix);
      await untilRules(document.uri);
      equal(document.getText(), text.replace("512", '"512"'));
    } finally {
      await closeAll();
      await remove("task-definition.json.tpl");
    }
  });

  test("the status bar counts the findings of the active task definition", async () => {
    await show("web.json");
    await until("two errors", () => api().status.text === "$(error) 2 Taskdef");
    await show("other.json");
    await until("no status", () => api().status.text === undefined);
  });

  test("another extension's schema neither adds to our findings nor takes from them", async () => {
    const settings = vscode.workspace.getConfiguration("json");
    const schema = { type: "object", properties: { cpu: { type: "boolean" } } };
    await settings.update("schemas", [{ fileMatch: ["web.json"], schema }], vscode.ConfigurationTarget.Workspace);
    try {
      const document = await show("web.json");
      await until("the schema's own error", () => vscode.languages.getDiagnostics(document.uri).length > 2, 20_000);
      equal(rulesOf(document.uri), ["unknown-field", "wrong-type"]);
      await vscode.languages.setTextDocumentLanguage(document, "ecs-task-definition");
      await until("our findings alone", () => vscode.languages.getDiagnostics(document.uri).length === 2);
      equal(rulesOf(document.uri), ["unknown-field", "wrong-type"]);
      await vscode.languages.setTextDocumentLanguage(document, "json");
    } finally {
      await settings.update("schemas", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
