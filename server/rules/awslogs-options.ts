import type { Field } from "../document/field.ts";
import { similar } from "../document/similar.ts";
import { bareOption, isRefusedAwslogsOption, requiredAwslogsOptions } from "../ecs/log-drivers.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "awslogs-options",
  category: "registration",
  severity: "error",
  keys: ["logDriver"],
  summary: "The log driver awslogs lacks an option that it cannot do without.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  peers: ["cfn-lint E3046"],
  messages: {
    missing: "The log driver awslogs requires {names} here. Add {pronoun} to options.",
    fargate: "The log driver awslogs requires awslogs-stream-prefix on Fargate. Add it to options.",
  },
  check(task, report) {
    for (const container of task.containers) {
      const logs = container.get("logConfiguration");
      const options = logs.get("options");
      if (logs.get("logDriver").string !== "awslogs" || options.unknown || !isMap(options)) continue;
      const missing = requiredAwslogsOptions(task.requires("FARGATE")).filter((name) => lacks(options, name));
      if (missing.length === 0) continue;
      const names = listOf(missing);
      const onlyPrefix = names === "awslogs-stream-prefix";
      const data = { names, pronoun: missing.length > 1 ? "them" : "it" };
      report({ at: options, message: onlyPrefix ? "fargate" : "missing", data });
    }
  },
});

function isMap(options: Field): boolean {
  return options.absent || options.kind === "object";
}

/** A slip of the pen in the name is for awslogs-unknown-option to tell. */
function lacks(options: Field<Record<string, string>>, name: string): boolean {
  const isSlip = (key: string) =>
    isRefusedAwslogsOption(key) && similar(bareOption(key), [bareOption(name)]) !== undefined;
  return options.get(name).absent && !options.members.some((member) => isSlip(String(member.name)));
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
