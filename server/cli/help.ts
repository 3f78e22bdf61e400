import { suggestion } from "./suggestion.ts";
import { STDOUT, usageError, write } from "./terminal.ts";
import { VERSION } from "./version.ts";

const GENERAL = `Taskdef ${VERSION} finds what Amazon ECS and Fargate reject in task definitions, before you register them.

Usage:
  taskdef lint [PATH...]   lint files, folders and globs; this folder when none is named
  taskdef rules            list all rules
  taskdef explain RULE     tell what a rule finds, why, and what to do
  taskdef lsp --stdio      run the language server for an editor
  taskdef help COMMAND     tell more about a command
  taskdef --version

Exit codes: 0 nothing found, 1 something found, 2 wrong usage or a file that could not be linted.
`;

const LINT = `Usage: taskdef lint [PATH...] [OPTIONS]

  PATH   A file is linted whatever its name. In a folder, files are linted whose names say "task definition"
         (task-definition.json, taskdef-prod.json, container-definitions.json.tpl ...) or match "files" in
         taskdef.config.json, and the taskdef.config.json files themselves; what .gitignore leaves out, .git and
         node_modules are passed over. Globs work in every shell when quoted. "-" is standard input.
         Without a PATH: this folder.

What to report
  --config FILE          use this config for all files, not the nearest taskdef.config.json up the tree
  --max-severity LEVEL   exit with 1 when there is a finding of this severity or worse:
                         error, warning (the default), information or hint
  --quiet                print only these
  --stdin-filename NAME  what to call standard input, and where to look for its config

How to report it
  --format FORMAT        human (the default), json, sarif, github, gitlab or junit

Repairs
  --fix                  make the safe fixes in the files and report what is left;
                         with "-": write the fixed text to standard output, and the report to standard error
  --fix-dry-run          the same without writing a file; positions are those of the fixed text

Instead of linting
  --print-config PATH    print what the config means for a file, or for task-definition.json in a folder, as JSON
  --explain RULE         tell what a rule finds, why, and what to do

Exit codes
  0  no finding reaches --max-severity; so too when no task definition was found
  1  a finding reaches it
  2  wrong usage, or a file could not be linted: it is missing, unreadable, binary, empty, not UTF-8 or over 5 MB.
     One line on standard error says so, and the other files are linted all the same. That holds for files met in a
     folder too; "ignore" in taskdef.config.json leaves them out. A file that is no task definition is no fault.

Colour is for terminals; NO_COLOR and FORCE_COLOR are respected.
`;

const RULES = `Usage: taskdef rules [--format human|json]

Lists all rules: id, severity, the quietest preset that has it, and what it finds.
`;

const EXPLAIN = `Usage: taskdef explain RULE

Tells what a rule finds, why it matters and what to do, where AWS says so, and which other tools check the same.
`;

const LSP = `Usage: taskdef lsp --stdio

Runs the language server on standard input and output, for Neovim, Emacs, Helix, Zed and every other editor that
speaks the Language Server Protocol. VS Code has an extension that brings its own.
`;

const HELP = `Usage: taskdef help [lint|rules|explain|lsp]
`;

const PAGES: Readonly<Record<string, string>> = { lint: LINT, rules: RULES, explain: EXPLAIN, lsp: LSP, help: HELP };

export function helpCommand([topic]: string[]): number {
  const page = topic === undefined ? GENERAL : Object.hasOwn(PAGES, topic) ? PAGES[topic] : undefined;
  if (page === undefined) {
    const near = suggestion(topic ?? "", Object.keys(PAGES));
    return usageError(
      `there is no command "${topic}".${near ? ` Did you mean "${near}"?` : ""} "taskdef help" lists them.`,
    );
  }
  write(STDOUT, [page]);
  return 0;
}

export function versionCommand(): number {
  write(STDOUT, [`${VERSION}\n`]);
  return 0;
}
