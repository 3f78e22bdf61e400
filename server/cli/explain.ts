/** `taskdef explain RULE`: all that is known of a rule, with its page where the package has it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { presetOf, type Rule } from "../engine/rule.ts";
import { urlOf } from "../engine/url.ts";
import { rules } from "../rules/index.generated.ts";
import { readFlags } from "./flags.ts";
import { loadPaint } from "./paint.ts";
import { suggestion } from "./suggestion.ts";
import { STDOUT, usageError, write } from "./terminal.ts";

export async function explainCommand(args: string[]): Promise<number> {
  const given = readFlags(args, {}, "explain");
  if ("error" in given) return usageError(given.error);
  const [id, another] = given.paths;
  if (id === undefined) return usageError(`say which rule: "taskdef explain RULE". "taskdef rules" lists them.`);
  if (another !== undefined) return usageError("one rule at a time, please");
  const rule = rules.find((each) => each.id === id);
  if (!rule) return usageError(unknownRule(id));
  write(STDOUT, [await explanation(rule)]);
  return 0;
}

function unknownRule(id: string): string {
  const near = suggestion(
    id,
    rules.map((rule) => rule.id),
  );
  return `there is no rule "${id}".${near ? ` Did you mean "${near}"?` : ""} "taskdef rules" lists them.`;
}

async function explanation(rule: Rule): Promise<string> {
  const paint = await loadPaint(STDOUT);
  const rows = [
    ["severity", paint.severity(rule.severity, rule.severity)],
    ["category", rule.category],
    ["preset", presetOf(rule)],
    ["source", rule.source],
    ...(rule.peers?.length ? [["elsewhere", rule.peers.join(", ")]] : []),
    ["page", urlOf(rule.id)],
  ];
  const table = rows.map(([name = "", value = ""]) => `  ${paint.dim(name.padEnd(9))}  ${value}\n`).join("");
  const page = pageOf(rule.id);
  return `${paint.bold(rule.id)}\n${rule.summary}\n\n${table}${page ? `\n${page}` : ""}`;
}

/** The page without its title, which stands above it already. */
function pageOf(id: string): string | undefined {
  try {
    const text = readFileSync(join(__dirname, "..", "docs", "rules", `${id}.md`), "utf8");
    // Behind the language of a block stands what our tests make of it.
    return text.replace(/^# .*\n+/, "").replace(/^(```\w+) .*$/gm, "$1");
  } catch {
    return undefined;
  }
}
