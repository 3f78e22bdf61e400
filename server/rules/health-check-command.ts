import { replaceValue } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { faultOfHealthCheck } from "../ecs/health-check.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "health-check-command",
  category: "runtime",
  severity: "warning",
  keys: ["healthCheck"],
  summary: "A health check's command is written in a way that never runs, so the container is never healthy.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
  messages: {
    kind: "The health check begins neither with CMD nor with CMD-SHELL, so nothing is run and the container is never healthy.",
    spelling: 'The health check begins with "{found}", which has to be written in capitals, CMD or CMD-SHELL.',
    nothing: "The health check says {found}, but not what to run. Add the command behind it.",
    empty: "The health check's command is empty. Write CMD-SHELL and a command, or leave healthCheck out.",
    shell:
      'The health check uses "{found}" behind CMD, which runs without a shell. Write CMD-SHELL and the whole command as one string.',
    blanks:
      "The health check's command is one string with blanks behind CMD, which takes it for a file name. Write CMD-SHELL.",
    rest: "Of what stands behind CMD-SHELL only the first string is run. Make it one string, or use CMD.",
    repair: "Write it with {first}",
  },
  check({ containers, os }, report) {
    for (const container of containers) {
      const command = container.get("healthCheck").get("command");
      const words = command.items.map((item) => item.string);
      if (!command.complete || command.kind !== "array") continue;
      const fault = faultOfHealthCheck(words, os);
      if (!fault) continue;
      const { kind, found, repaired } = fault;
      report({
        at: command.items[fault.index] ?? (command as Field),
        message: kind,
        // A command may hold a password, and is not for a message.
        data: kind === "kind" || kind === "blanks" || kind === "rest" ? {} : { found },
        ...(repaired && {
          fix: {
            message: "repair",
            data: { first: repaired[0] ?? "" },
            safe: kind === "spelling",
            edits: () => replaceValue(command, repaired),
          },
        }),
      });
    }
  },
});
