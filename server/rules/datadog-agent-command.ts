import { containerLabel } from "../document/container-label.ts";
import { isUnset } from "../document/datadog.ts";
import { remove, replaceValue } from "../document/edit.ts";
import { DATADOG, isOfficialAgentImage } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-agent-command",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["command"],
  mentions: DATADOG,
  summary: "The command of a Datadog agent ends at once instead of running the agent.",
  source: "https://docs.datadoghq.com/agent/configuration/agent-commands/",
  messages: {
    order:
      'The command of the Datadog agent {name} begins with "{first}", which is no program of the image, so the container does not start. Write agent in front of run, or remove command: the image starts the agent by itself.',
    alone:
      "The command of the Datadog agent {name} is agent alone, which prints its help and ends. Remove command: the image starts the agent by itself.",
    swap: "Write agent run",
    remove: "Remove command",
  },
  check({ containers }, report, { document }) {
    for (const container of containers) {
      const command = container.get("command");
      // Another build of the image may have an entry point, to which these are arguments.
      const official = isOfficialAgentImage(container.get("image").partial ?? "");
      if (!official || !command.complete || !isUnset(container.get("entryPoint"))) continue;
      const words = command.items.map((item) => item.string);
      const [first] = words;
      const name = containerLabel(container);
      if (first === "run" || first === "start") {
        const rest = words.slice(1).filter((word) => word !== "agent");
        const known = words.every((word) => word !== undefined);
        const edits = () => replaceValue(command, ["agent", "run", ...rest]);
        const fix = { message: "swap", safe: false, edits } as const;
        report({ at: command, message: "order", data: { name, first }, ...(known && { fix }) });
      } else if (words.length === 1 && first === "agent") {
        const edits = () => remove(document.text, command);
        report({ at: command, message: "alone", data: { name }, fix: { message: "remove", safe: false, edits } });
      }
    }
  },
});
