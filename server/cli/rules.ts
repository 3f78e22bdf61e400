/** `taskdef rules`: the list of all rules. */
import type { Rule } from "../engine/rule.ts";
import { presetOf } from "../engine/rule.ts";
import { urlOf } from "../engine/url.ts";
import { rules } from "../rules/index.generated.ts";
import { readFlags } from "./flags.ts";
import { loadPaint } from "./paint.ts";
import { STDOUT, usageError, write } from "./terminal.ts";

export async function rulesCommand(args: string[]): Promise<number> {
  const given = readFlags(args, { format: ["human", "json"] }, "rules");
  if ("error" in given) return usageError(given.error);
  if (given.paths.length > 0)
    return usageError(`"taskdef rules" takes no "${given.paths[0]}": try "taskdef explain RULE"`);
  write(STDOUT, given.values.format === "json" ? [`${JSON.stringify(rules.map(asJson), null, 2)}\n`] : await table());
  return 0;
}

function asJson(rule: Rule) {
  const { id, severity, category, summary, source, peers = [] } = rule;
  return { id, severity, category, preset: presetOf(rule), summary, source, peers, url: urlOf(id) };
}

async function table(): Promise<string[]> {
  const paint = await loadPaint(STDOUT);
  const width = Math.max(...rules.map((rule) => rule.id.length));
  return rules.map((rule) => {
    const severity = paint.severity(rule.severity, rule.severity.padEnd("information".length));
    const preset = paint.dim(presetOf(rule).padEnd("registration".length));
    return `${paint.bold(rule.id.padEnd(width))}  ${severity}  ${preset}  ${rule.summary}\n`;
  });
}
