/** The server in a web worker: it has no files, so the client reads the configuration for it. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import type { FilePort } from "./ports.ts";
import { Method, type ReadFileResult } from "./protocol.ts";
import { serve } from "./serve.ts";

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);

const files: FilePort = {
  async read(uri) {
    const result = await connection
      .sendRequest<ReadFileResult>(Method.readFile, { uri })
      .catch((): ReadFileResult => ({}));
    return result.text;
  },
};

serve(connection, files);
