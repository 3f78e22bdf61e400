import { type Connection, ResponseError } from "vscode-languageserver";

/**
 * Runs handlers so that a bug in one answers with its fallback and never ends the server. It is said once a
 * document and kind of error, with the document's name and never its contents (a stack names only our code).
 */
export type Guard = <T>(what: string, uri: string, fallback: T, run: () => T | Promise<T>) => Promise<T>;

export function createGuard(connection: Connection): Guard {
  const said = new Set<string>();
  return async (what, uri, fallback, run) => {
    try {
      return await run();
    } catch (error) {
      // An answer of the protocol (cancelled, content modified) is no accident.
      if (error instanceof ResponseError) throw error;
      const key = `${what}\n${uri}\n${error instanceof Error ? error.name : ""}`;
      if (!said.has(key)) {
        said.add(key);
        connection.console.error(`${what} failed on ${uri}: ${frames(error)}`);
      }
      return fallback;
    }
  };
}

/** The name of an error and its frames. The message is left out: it may quote the document. */
function frames(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const lines = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...lines].join("\n");
}
