import { remove } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import type { Container } from "../document/task.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "empty-entry-point",
  category: "runtime",
  severity: "warning",
  keys: ["entryPoint", "command"],
  summary: "A container's entry point or command is an empty string.",
  source: "https://docs.docker.com/reference/api/engine/",
  messages: {
    nothing:
      "The entry point is an empty string and no command follows, so there is nothing to run. Remove entryPoint.",
    fargate:
      "The entry point is an empty string: Docker then runs the command alone, but nothing says that Fargate does so too. Remove entryPoint, or write the program there.",
    first: "The entry point begins with an empty string, and there is no program of that name. Remove it.",
    command:
      "The command is an empty string, which is what the image gets to run or as its only argument. Remove command.",
    remove: "Remove {name}",
  },
  check(task, report, { document }) {
    for (const container of task.containers) {
      const fault = faultOf(container, task.requires("FARGATE"));
      if (!fault) continue;
      const { at, list, message } = fault;
      const name = String(list.name);
      const fix = { message: "remove", data: { name }, safe: false, edits: () => remove(document.text, list) } as const;
      report({ at, message, ...(message === "fargate" && { severity: "hint" }), ...(message !== "first" && { fix }) });
    }
  },
});

interface Fault {
  at: Field;
  list: Field;
  message: "nothing" | "fargate" | "first" | "command";
}

function faultOf(container: Container, fargate: boolean): Fault | undefined {
  const [list, command] = [container.get("entryPoint"), container.get("command")];
  const hasCommand = command.items.some((word) => word.string !== "") || !command.complete;
  const at = list.items[0];
  if (at?.string === "" && list.complete) {
    if (list.items.length > 1) return { at, list, message: "first" };
    if (!hasCommand) return { at, list, message: "nothing" };
    // Docker takes [""] for "none", and runs the command.
    return fargate ? { at, list, message: "fargate" } : undefined;
  }
  const word = command.items[0];
  const isEmpty = list.complete && list.items.length === 0 && word?.string === "" && !hasCommand;
  return isEmpty ? { at: word, list: command, message: "command" } : undefined;
}
