import { replaceValue } from "../document/edit.ts";
import { asList, isLine } from "../ecs/shell-form.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "shell-form-command",
  category: "runtime",
  preset: "strict",
  severity: "hint",
  keys: ["command"],
  summary: "A command is one line, where the program and each argument are a string of their own.",
  source: "https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact",
  messages: {
    line: "command is one string with blanks, which the image's entry point gets as a single argument, or takes for a program with blanks in its name. Make each word a string of its own, unless the entry point is a shell.",
    repair: "Split it into {count} strings",
  },
  check(task, report) {
    if (task.os !== "linux") return;
    for (const container of task.containers) {
      const [entryPoint, command] = [container.get("entryPoint"), container.get("command")];
      const [at] = command.items;
      const line = at?.string ?? "";
      // With an entry point of its own, the container decides what one string means: ["sh", "-c"] wants just that.
      const imageDecides = entryPoint.absent || (entryPoint.complete && entryPoint.items.length === 0);
      if (!at || !imageDecides || !command.complete || command.items.length > 1 || !isLine(line)) continue;
      const words = asList(line);
      const edits = () => replaceValue(command, words);
      const fix = { message: "repair", data: { count: words.length }, safe: false, edits } as const;
      report({ at, message: "line", fix });
    }
  },
});
