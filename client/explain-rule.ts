import * as vscode from "vscode";
import { Method, type RuleInfo } from "../server/lsp/protocol.ts";
import { findingsOn, ruleOf } from "./findings.ts";
import type { Server } from "./server.ts";

interface RuleItem extends vscode.QuickPickItem {
  rule?: RuleInfo;
}

/** Lets the user choose a rule (those of the active file first) and shows its page. */
export async function explainRule(server: Server, extensionUri: vscode.Uri, id?: string): Promise<void> {
  const client = await server.client();
  const rules = await client.sendRequest<RuleInfo[]>(Method.rules, {});
  const rule = rules.find((each) => each.id === id) ?? (await choose(rules));
  if (rule) await showPage(extensionUri, rule);
}

async function choose(rules: readonly RuleInfo[]): Promise<RuleInfo | undefined> {
  const here = rulesOfActiveFile();
  const items = [
    ...group(
      "In this file",
      rules.filter(({ id }) => here.has(id)),
    ),
    ...group(
      "All rules",
      rules.filter(({ id }) => !here.has(id)),
    ),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: "Which rule?",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.rule;
}

function group(label: string, rules: readonly RuleInfo[]): RuleItem[] {
  if (rules.length === 0) return [];
  const items = rules.map((rule) => ({
    label: rule.id,
    description: `${rule.category}, ${rule.severity}`,
    detail: rule.summary,
    rule,
  }));
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

function rulesOfActiveFile(): Set<string | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return new Set(uri ? findingsOn(uri).map(ruleOf) : []);
}

/** The page as it was packaged, so that it fits this version and needs no network; else the one on the web. */
async function showPage(extensionUri: vscode.Uri, { id, url }: RuleInfo): Promise<void> {
  const page = vscode.Uri.joinPath(extensionUri, "docs", "rules", `${id}.md`);
  try {
    await vscode.workspace.fs.stat(page);
    await vscode.commands.executeCommand("markdown.showPreview", page);
  } catch {
    await vscode.env.openExternal(vscode.Uri.parse(url));
  }
}
