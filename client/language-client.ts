/** How we use vscode-languageclient, on any host. */
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
  type StaticFeature,
} from "vscode-languageclient";
import type { Options } from "../server/lsp/protocol.ts";
import type { Health, Hooks, Link } from "./link.ts";
import { isServed, MOST_BYTES, SELECTOR } from "./served.ts";

const START_MS = 2000;

interface Made {
  readonly client: BaseLanguageClient;
  pid?(): number | undefined;
  /** Ends the server, whatever it is doing. */
  kill?(): void;
}

export function createLink({ output, become, gaveUp }: Hooks, make: (options: LanguageClientOptions) => Made): Link {
  let restarting = false;
  let ended = false;
  const errorHandler: ErrorHandler = {
    error() {
      // A worker whose script does not load says no more than this. All else is followed by a close, or is harmless.
      if (client.state === State.Starting) gaveUp();
      return { action: ErrorAction.Continue, handled: true };
    },
    async closed() {
      const verdict = ended ? { action: CloseAction.DoNotRestart } : await usual.closed();
      restarting = verdict.action === CloseAction.Restart;
      if (!restarting && !ended) gaveUp();
      return { ...verdict, handled: true };
    },
  };
  const initializationOptions: Options = { announceKind: true };
  const { client, pid, kill } = make({
    documentSelector: SELECTOR,
    initializationOptions,
    outputChannel: output,
    errorHandler,
    // The status item says how the server is: no message boxes besides it.
    initializationFailedHandler: () => false,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      // The server passes over the changes of a document that it was not told of.
      async didOpen(document, next) {
        if (isServed(document) && document.getText().length <= MOST_BYTES) await next(document);
      },
    },
  });
  const usual = client.createDefaultErrorHandler();
  client.registerFeature(NO_PULL);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) restarting = false;
    become(restarting ? "restarting" : HEALTH[newState]);
  });
  return {
    client,
    get pid() {
      return pid?.();
    },
    async end() {
      ended = true;
      // A client that is starting cannot be stopped.
      if (client.state === State.Starting) await Promise.race([client.start().catch(() => undefined), after(START_MS)]);
      await client.dispose().catch((error) => output.warn(`The language server did not stop: ${error}`));
      kill?.();
    },
  };
}

const HEALTH: Record<State, Health> = {
  [State.Starting]: "starting",
  [State.Running]: "running",
  [State.Stopped]: "stopped",
  [State.StartFailed]: "stopped",
};

/**
 * Does not offer to pull diagnostics: pushed ones can take a resolved finding away at once and hold a new one back
 * until typing pauses, and a pull must choose one of the two.
 */
const NO_PULL: StaticFeature = {
  fillClientCapabilities({ textDocument }) {
    delete textDocument?.diagnostic;
  },
  initialize() {},
  getState: () => ({ kind: "static" }),
  clear() {},
};

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
