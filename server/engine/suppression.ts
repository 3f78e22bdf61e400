/** Takes away the findings that the user has answered, and tells which of those answers answer nothing. */
import type { TaskDocument } from "../document/document.ts";
import { fieldAt, segmentsOf } from "../document/field.ts";
import { similar } from "../document/similar.ts";
import { rules } from "../rules/index.generated.ts";
import unusedSuppression from "../rules/unused-suppression.ts";
import type { FileConfig, LocalOverride } from "./config.ts";
import type { Finding } from "./finding.ts";
import { ownFinding } from "./own-finding.ts";
import { rangeOf } from "./range.ts";
import type { Data } from "./rule.ts";
import { type Suppression, suppressionsOf } from "./suppression-comment.ts";

export function applySuppressions(document: TaskDocument, config: FileConfig, found: Finding[]): Finding[] {
  if (config.local.length === 0 && document.comments.length === 0) return found.filter((each) => isOn(config, each));
  const used = new Set<string>();
  const comments = suppressionsOf(document);
  const kept = found.flatMap((finding) => {
    const local = withOverrides(config, finding, used);
    return local && !silencedBy(document, comments, local, used) ? [local] : [];
  });
  const setting = config.settings.get(unusedSuppression.id);
  if (!setting || setting === "off") return kept;
  const unused = [...unusedComments(comments, config, used), ...unusedOverrides(document, config, used)];
  return [...kept, ...unused.map((finding) => ({ ...finding, severity: setting }))];
}

/** A rule that only an override switches on runs everywhere; here its findings elsewhere go. */
function isOn(config: FileConfig, finding: Finding): boolean {
  return config.settings.get(finding.rule) !== "off";
}

function withOverrides(config: FileConfig, finding: Finding, used: Set<string>): Finding | undefined {
  const winner = config.local.findLast((each) => each.rules[finding.rule] && isBelow(finding.pointer, each.pointer));
  const setting = winner?.rules[finding.rule];
  if (!winner || !setting) return isOn(config, finding) ? finding : undefined;
  used.add(keyOf(winner, finding.rule));
  return setting === "off" ? undefined : { ...finding, severity: setting };
}

function isBelow(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`) || place === "";
}

function silencedBy(document: TaskDocument, comments: Suppression[], finding: Finding, used: Set<string>): boolean {
  const line = comments.length > 0 ? document.lines.positionAt(finding.start).line : -1;
  const by = comments.filter((each) => each.line === line && each.rules.includes(finding.rule));
  for (const each of by) used.add(`${each.start}:${finding.rule}`);
  return by.length > 0;
}

/** A rule that does not run here says nothing anyway: the comment may be for a stricter config. */
function unusedComments(comments: Suppression[], config: FileConfig, used: Set<string>): Finding[] {
  const known = rules.map((each) => each.id);
  return comments.flatMap((comment) => {
    if (comment.rules.length === 0) return [unused("nameless", comment, "")];
    return comment.rules.flatMap((rule) => {
      if (!known.includes(rule)) return [unknownRule(rule, known, comment)];
      const isIdle = config.settings.has(rule) && !used.has(`${comment.start}:${rule}`);
      return isIdle ? [unused("comment", comment, "", { rule })] : [];
    });
  });
}

/** It may still be wanted, under its right name: so it is not tagged as unnecessary. */
function unknownRule(rule: string, known: readonly string[], comment: Suppression): Finding {
  const suggestion = similar(rule, known);
  if (!suggestion) return ownFinding(unusedSuppression, "unknown", comment, "", { rule });
  return ownFinding(unusedSuppression, "similar", comment, "", { rule, suggestion });
}

/** Only an override that names this very file is surely meant for it; a glob may be meant for others. */
function unusedOverrides(document: TaskDocument, config: FileConfig, used: Set<string>): Finding[] {
  return config.local
    .filter((each) => each.exact)
    .flatMap((override) =>
      Object.keys(override.rules)
        .filter((rule) => override.rules[rule] === "off" && !used.has(keyOf(override, rule)))
        .map((rule) => {
          const { pointer } = override;
          const field = document.root && fieldAt(document.root, segmentsOf(pointer));
          const range = field ? rangeOf(field) : { start: 0, end: 0 };
          return unused("override", range, pointer, { rule, pointer });
        }),
    );
}

function keyOf(override: LocalOverride, rule: string): string {
  return `${override.pointer} ${rule}`;
}

function unused(
  message: keyof typeof unusedSuppression.messages,
  range: { start: number; end: number },
  pointer: string,
  data?: Data,
): Finding {
  return { ...ownFinding(unusedSuppression, message, range, pointer, data), tags: ["unnecessary"] };
}
