import { type RegionMention, regionsIn } from "../document/regions.ts";
import type { TaskDefinition } from "../document/task.ts";
import { parseArn } from "../ecs/arn.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "mixed-regions",
  category: "runtime",
  preset: "strict",
  severity: "hint",
  summary: "An image, a secret or a log group lies in another region than all the rest of the task.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html",
  messages: {
    odd: "This {kind} lies in {region}, and the rest of the task in {main}, as when a file was copied from one region to another. Change it to {main} unless that is meant.",
    rest: "This {kind} lies in {main}.",
  },
  check(task, report) {
    const mentions = regionsIn(task);
    const main = mainRegion(mentions);
    if (main === undefined) return;
    const own = accountsOf(task);
    for (const { at, kind, region, account } of mentions) {
      // A registry of another account is shared, and lies where its owner wants it.
      if (region === main || (kind === "image" && (account === undefined || !own.has(account)))) continue;
      const first = mentions.find((each) => each.region === main);
      const related = first ? [{ at: first.at, message: "rest", data: { kind: first.kind, main } } as const] : [];
      report({ at, message: "odd", data: { kind, region, main }, related });
    }
  },
});

/** The only region that things of two kinds agree on. */
function mainRegion(mentions: readonly RegionMention[]): string | undefined {
  const kinds = new Map<string, Set<string>>();
  for (const { region, kind } of mentions) kinds.set(region, (kinds.get(region) ?? new Set()).add(kind));
  const agreed = [...kinds].filter(([, each]) => each.size > 1).map(([region]) => region);
  return kinds.size > 1 && agreed.length === 1 ? agreed[0] : undefined;
}

function accountsOf({ definition }: TaskDefinition): ReadonlySet<string> {
  const roles = [definition.get("executionRoleArn"), definition.get("taskRoleArn")];
  return new Set(roles.map((role) => parseArn(role.partial ?? "")?.account ?? ""));
}
