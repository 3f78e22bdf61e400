import * as vscode from "vscode";
import { findingsOn } from "./findings.ts";
import type { Health } from "./link.ts";
import { isServed } from "./served.ts";
import type { Server } from "./server.ts";

/** The status bar's word on the active task definition and on the server. */
export interface Status extends vscode.Disposable {
  /** The server told what a document is. */
  learned(uri: string, kind: string | null): void;
  /** For tests: what is shown, or undefined when nothing is. */
  readonly text: string | undefined;
}

export function createStatus(server: Server): Status {
  const item = vscode.window.createStatusBarItem("taskdef.status", vscode.StatusBarAlignment.Right, 100);
  item.name = "Taskdef";
  const kinds = new Map<string, string | null>();
  let shown = false;

  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    const view = document && viewOf(document, server.health, kinds.get(document.uri.toString()));
    shown = view !== undefined;
    if (!view) return item.hide();
    item.text = view.text;
    item.tooltip = view.tooltip;
    item.accessibilityInformation = { label: view.tooltip };
    item.command = view.command;
    item.backgroundColor = view.failed ? new vscode.ThemeColor("statusBarItem.errorBackground") : undefined;
    item.show();
  };

  const subscriptions = [
    item,
    server.onHealth((health) => {
      if (health !== "running") kinds.clear();
      update();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => kinds.delete(uri.toString())),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(update),
  ];
  update();
  return {
    learned(uri, kind) {
      if (kinds.get(uri) === kind) return;
      kinds.set(uri, kind);
      update();
    },
    get text() {
      return shown ? item.text : undefined;
    },
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

interface View {
  text: string;
  tooltip: string;
  command: string;
  failed?: boolean;
}

const PROBLEMS = "workbench.actions.view.problems";

function viewOf(document: vscode.TextDocument, health: Health, kind: string | null | undefined): View | undefined {
  if (!isServed(document) || health === "idle") return undefined;
  if (health === "stopped") {
    const tooltip = "Taskdef's language server is stopped. Select to start it again.";
    return { text: "$(error) Taskdef", tooltip, command: "taskdef.restartServer", failed: true };
  }
  if (health !== "running") {
    const tooltip = `Taskdef's language server is ${health}.`;
    return { text: "$(sync~spin) Taskdef", tooltip, command: "taskdef.showOutput" };
  }
  return kind ? countsOf(document) : undefined;
}

function countsOf({ uri }: vscode.TextDocument): View {
  const own = findingsOn(uri);
  const count = (...of: vscode.DiagnosticSeverity[]) => own.filter(({ severity }) => of.includes(severity)).length;
  const { Error: E, Warning, Information, Hint } = vscode.DiagnosticSeverity;
  const counts = [
    { icon: "$(error)", word: "error", n: count(E) },
    { icon: "$(warning)", word: "warning", n: count(Warning) },
    { icon: "$(info)", word: "remark", n: count(Information, Hint) },
  ].filter(({ n }) => n > 0);
  const text = counts.length > 0 ? counts.map(({ icon, n }) => `${icon} ${n}`).join(" ") : "$(check)";
  const words = counts.map(({ word, n }) => `${n} ${word}${n === 1 ? "" : "s"}`).join(", ") || "nothing to report";
  return { text: `${text} Taskdef`, tooltip: `Taskdef: ${words} in this task definition`, command: PROBLEMS };
}
