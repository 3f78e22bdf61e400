import { remove, renameKey } from "../document/edit.ts";
import { HOLE, withHoles } from "../document/placeholder.ts";
import { similar } from "../document/similar.ts";
import { AWSLOGS_OPTION_NAMES, bareOption, isRefusedAwslogsOption } from "../ecs/log-drivers.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "awslogs-unknown-option",
  category: "registration",
  severity: "error",
  keys: ["logDriver"],
  summary: "The log driver awslogs has an option that ECS does not let through.",
  source: "https://github.com/aws/amazon-ecs-agent/issues/418",
  peers: ["cfn-lint E3046"],
  messages: {
    unknown: 'ECS refuses the option "{name}" of the log driver awslogs. Remove it.',
    similar: 'ECS refuses the option "{name}" of the log driver awslogs. Did you mean "{suggestion}"?',
    rename: 'Rename it to "{suggestion}"',
    remove: 'Remove "{name}"',
  },
  check({ containers }, report, { document }) {
    for (const container of containers) {
      const logs = container.get("logConfiguration");
      if (logs.get("logDriver").string !== "awslogs") continue;
      const options = logs.get("options");
      for (const at of options.members) {
        const name = String(at.name);
        if (!isRefusedAwslogsOption(name) || withHoles(name, undefined).includes(HOLE)) continue;
        const suggestion = optionMeant(name);
        const free = suggestion !== undefined && options.get(suggestion).absent;
        report({
          at,
          on: "key",
          message: free ? "similar" : "unknown",
          data: { name, suggestion: suggestion ?? "" },
          fixes: [
            ...(free
              ? [
                  {
                    message: "rename" as const,
                    data: { suggestion },
                    safe: false,
                    edits: () => renameKey(at, suggestion),
                  },
                ]
              : []),
            { message: "remove" as const, data: { name }, safe: false, edits: () => remove(document.text, at) },
          ],
        });
      }
    }
  },
});

function optionMeant(name: string): string | undefined {
  const meant = similar(bareOption(name), AWSLOGS_OPTION_NAMES.map(bareOption));
  return AWSLOGS_OPTION_NAMES.find((each) => bareOption(each) === meant);
}
