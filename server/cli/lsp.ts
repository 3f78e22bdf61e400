import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { usageError } from "./terminal.ts";

/** `taskdef lsp --stdio`: the language server for any editor. It speaks on standard input and output only. */
export async function lspCommand(args: string[]): Promise<number> {
  if (!args.includes("--stdio"))
    return usageError('the language server speaks on standard input and output only: "taskdef lsp --stdio"');
  const server = join(__dirname, "server.js");
  if (!existsSync(server)) return usageError(`the language server is not beside the command: ${server} is missing`);
  // Its own bundle, not bundled here a second time: a lint would load it for nothing.
  createRequire(__filename)(server);
  return 0;
}
