import { type Event, EventEmitter, type LogOutputChannel } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Health, Hooks, Link } from "./link.ts";

/** The language server, from here: not there until it is needed. */
export interface Server {
  readonly health: Health;
  readonly onHealth: Event<Health>;
  /** True when it is stopped because it crashed too often. */
  readonly crashed: boolean;
  /** The server's process, where it has one. */
  readonly pid: number | undefined;
  /** Starts the server unless it runs, is starting or was stopped. */
  ensure(): void;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** The language client of a server that runs; starts it when nothing needed it before. Rejects when it is stopped. */
  client(): Promise<BaseLanguageClient>;
}

export function createServer(output: LogOutputChannel, open: (hooks: Hooks) => Promise<Link>): Server {
  const changed = new EventEmitter<Health>();
  let health: Health = "idle";
  let crashed = false;
  let current: Promise<Link> | undefined;
  let link: Link | undefined;

  const become = (next: Health) => {
    if (next === "running") crashed = false;
    if (health === next) return;
    health = next;
    changed.fire(next);
  };

  const begin = (): Promise<Link> => {
    const opening: Promise<Link> = open({
      output,
      become: (next) => {
        if (current === opening) become(next);
      },
      gaveUp: () => {
        if (current !== opening) return;
        crashed = true;
        become("stopped");
      },
    });
    current = opening;
    become("starting");
    opening.then(
      (opened) => {
        if (current === opening) link = opened;
      },
      (error) => {
        output.error(`The language client does not load: ${error}`);
        if (current === opening) become("stopped");
      },
    );
    return opening;
  };

  const client = async (): Promise<BaseLanguageClient> => {
    if (health === "stopped") throw new Error("the language server is stopped");
    const { client } = await (current ?? begin());
    await client.start();
    return client;
  };

  const stop = async (): Promise<void> => {
    const old = current;
    current = undefined;
    link = undefined;
    become("stopped");
    const opened = await old?.catch(() => undefined);
    await opened?.end();
  };

  return {
    get health() {
      return health;
    },
    get crashed() {
      return crashed;
    },
    get pid() {
      return link?.pid;
    },
    onHealth: changed.event,
    ensure() {
      if (health === "idle") client().catch((error) => output.error(`The language server does not start: ${error}`));
    },
    async restart() {
      crashed = false;
      await stop();
      if (!current) become("starting");
      await client();
    },
    stop,
    client,
  };
}
