import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { closeAll, pause, replace, show, take, untilRules } from "./editor.ts";

suite("language", () => {
  teardown(closeAll);

  const web = async () => {
    const document = await show("web.json");
    await untilRules(document.uri, "unknown-field", "wrong-type");
    return document;
  };

  /** The place of a text, and so many characters further. */
  const placeOf = (document: vscode.TextDocument, text: string, further = 0) => {
    const offset = document.getText().indexOf(text);
    ok(offset >= 0, `${text} is not in the text`);
    return document.positionAt(offset + further);
  };

  const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === "string" ? label : label.label);

  test("hovers tell what a key is and what a value means", async () => {
    const document = await web();
    const hoverAt = async (text: string) => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        placeOf(document, text, 2),
      );
      return found
        .flatMap(({ contents }) => contents.map((each) => (typeof each === "string" ? each : each.value)))
        .join();
    };
    const key = await hoverAt('"networkMode"');
    ok(key.includes("How the containers are attached"), key);
    const value = await hoverAt('"nginx:1.27.3"');
    ok(value.includes("Docker Hub"), value);
    const port = await hoverAt("8080");
    ok(port.includes("localhost:8080"), port);
  });

  test("completion offers what fits", async () => {
    const document = await web();
    const at = async (text: string, further: number) => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        placeOf(document, text, further),
      );
      return list.items.map(labelOf);
    };
    const modes = await at('"awsvpc"', 3);
    for (const mode of ["awsvpc", "bridge", "host", "none"]) ok(modes.includes(mode), modes.join());
    const keys = await at('"essential"', 0);
    ok(keys.includes("healthCheck") && !keys.includes("image") && !keys.includes("links"), keys.join());
  });

  test("a suggestion that is taken fits what is typed already", async () => {
    const document = await web();
    await replace(document, '"awsvpc",', '"awsvpc",\n  "pidM"');
    const editor = vscode.window.activeTextEditor;
    ok(editor, "no editor");
    const place = placeOf(document, '"pidM"', 5);
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand("editor.action.triggerSuggest");
    const taken = () => document.getText().includes('"pidMode": "task",\n  "cpu"');
    for (let tries = 0; tries < 40 && !taken(); tries++) {
      await pause(250);
      await vscode.commands.executeCommand("acceptSelectedSuggestion");
    }
    ok(taken(), document.getText());
  });

  test("the outline has names", async () => {
    const document = await web();
    const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const all = (each: vscode.DocumentSymbol): string[] => [
      `${each.name} ${each.detail}`,
      ...each.children.flatMap(all),
    ];
    const names = found.flatMap(all);
    ok(names.includes("web nginx:1.27.3 · 8080"), names.join("\n"));
  });

  test("a container is renamed wherever it is named", async () => {
    const document = await web();
    const text = document.getText();
    const edit = new vscode.WorkspaceEdit();
    const dependent =
      ',\n    { "name": "log", "image": "busybox:1", "dependsOn": [{ "containerName": "web", "condition": "START" }] }';
    edit.insert(document.uri, document.positionAt(text.lastIndexOf("\n  ]")), dependent);
    await vscode.workspace.applyEdit(edit);
    const place = placeOf(document, '"containerName": "web"', 19);
    const [target] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      place,
    );
    ok(target, "no definition");
    const range = "targetUri" in target ? (target.targetSelectionRange ?? target.targetRange) : target.range;
    equal(document.getText(range), "web");
    const renamed = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      place,
      "site",
    );
    await take({ title: "rename", edit: renamed });
    ok(document.getText().includes('"containerName": "site"'), document.getText());
    ok(document.getText().includes('"name": "site"'), document.getText());
  });
});
