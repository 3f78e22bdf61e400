/** The `taskdef` command: finds the subcommand and hands over. Each one is loaded only when it is asked for. */
import { existsSync } from "node:fs";
import { suggestion } from "./suggestion.ts";
import { outputFailed, usageError } from "./terminal.ts";

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  lint: async (args) => (await import("./lint.ts")).lintCommand(args),
  rules: async (args) => (await import("./rules.ts")).rulesCommand(args),
  explain: async (args) => (await import("./explain.ts")).explainCommand(args),
  lsp: async (args) => (await import("./lsp.ts")).lspCommand(args),
  help: async (args) => (await import("./help.ts")).helpCommand(args),
};
const HELP = new Set(["--help", "-h"]);
const VERSION = new Set(["--version", "-v", "-V"]);
/** Options that say by themselves what is to be done. */
const STANDALONE = /^--(?:explain|print-config)(?:=|$)/;

async function main(args: string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined) return usageError(`say what to do, for instance "taskdef lint". "taskdef help" tells more.`);
  if (HELP.has(first)) return COMMANDS.help!([]);
  if (VERSION.has(first)) return (await import("./help.ts")).versionCommand();
  if (STANDALONE.test(first)) return COMMANDS.lint!(args);
  const command = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (!command) return usageError(unknownCommand(first, args));
  return rest.some((each) => HELP.has(each)) ? COMMANDS.help!([first]) : command(rest);
}

function unknownCommand(first: string, args: string[]): string {
  const isOption = first.startsWith("-") && first !== "-";
  if (isOption || first === "-" || existsSync(first) || /[/\\*]|\.\w+$/.test(first)) {
    return `say what to do with ${isOption ? "that" : `"${first}"`}: "taskdef lint ${args.join(" ")}"`;
  }
  const known = suggestion(first, Object.keys(COMMANDS));
  return `there is no command "${first}".${known ? ` Did you mean "taskdef ${known}"?` : ""} "taskdef help" lists them.`;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = outputFailed() ? 2 : code;
  },
  (error: unknown) => {
    process.exitCode = 2;
    console.error(error);
    console.error("This is a bug in Taskdef. Please report it: https://github.com/taskdef/taskdef/issues");
  },
);
