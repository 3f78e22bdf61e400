/** The server as a Node process: IPC when VS Code forks it, standard input and output for everybody else. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { FilePort } from "./ports.ts";
import { serve } from "./serve.ts";

const files: FilePort = {
  async read(uri) {
    if (!uri.startsWith("file:")) return undefined;
    return readFile(fileURLToPath(uri), "utf8").catch(() => undefined);
  },
};

const connection = process.argv.includes("--node-ipc")
  ? createConnection(ProposedFeatures.all)
  : createConnection(ProposedFeatures.all, process.stdin, process.stdout);

serve(connection, files);
