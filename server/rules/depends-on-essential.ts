import { dependenciesOf } from "../document/dependencies.ts";
import { insertMember, replaceValue, type TextEdit } from "../document/edit.ts";
import { isEssential } from "../document/essential.ts";
import type { Container } from "../document/task.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "depends-on-essential",
  category: "registration",
  severity: "error",
  keys: ["dependsOn"],
  summary: "A container waits for the end of one that is essential, whose end is the end of the task.",
  source: "https://github.com/boto/boto3/issues/2436",
  peers: ["AWS Copilot", "cdk-preflight pf-ecs-dependson-complete-on-essential"],
  messages: {
    essential:
      'Condition {condition} waits for "{name}" to exit, but "{name}" is essential, so its exit stops the task. Set "essential": false on it, or wait for START or HEALTHY.',
    omitted:
      'Condition {condition} waits for "{name}" to exit, but "{name}" is essential by default, so its exit stops the task. Set "essential": false on it, or wait for START or HEALTHY.',
    container: '"{name}" is defined here.',
    repair: 'Set "essential": false on "{name}"',
  },
  check(task, report, { document }) {
    for (const { target, condition } of dependenciesOf(task)) {
      if (condition.string !== "SUCCESS" && condition.string !== "COMPLETE") continue;
      const [container, ...namesakes] = task.named(target.string ?? "");
      if (!container || namesakes.length > 0 || !isEssential(container)) continue;
      const data = { name: target.string ?? "", condition: condition.string };
      const repair = {
        message: "repair",
        data,
        safe: false,
        edits: () => makeOptional(document.text, container),
      } as const;
      const othersEssential = task.containers.some((each) => each !== container && isEssential(each));
      report({
        at: condition,
        message: container.get("essential").absent ? "omitted" : "essential",
        data,
        related: [{ at: container.get("name"), message: "container", data }],
        // A task needs an essential container.
        ...(othersEssential && { fix: repair }),
      });
    }
  },
});

function makeOptional(text: string, container: Container): TextEdit[] {
  const essential = container.get("essential");
  return essential.kind === "absent"
    ? insertMember(text, container, "essential", false)
    : replaceValue(essential, false);
}
