import type { CancellationToken } from "vscode";
import { type Event, EventEmitter } from "vscode";
import type { InitializeParams } from "vscode-languageserver-protocol";
import type { Link } from "./link.ts";
import { createRestarts } from "./restarts.ts";

/**
 * idle: nothing needed it yet. stopped: it was asked to, or it crashed too often. In all states but `running`
 * notifications are dropped; whoever keeps state in the server brings it back when the health becomes `running`.
 */
export type Health = "idle" | "starting" | "running" | "restarting" | "stopped";

export interface Session {
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
  /** Asks the server; waits for it to start. Rejects when it is stopped or goes away. */
  request<Result>(method: string, params: object, token?: CancellationToken): Promise<Result>;
  notify(method: string, params: object): void;
}

export interface SessionOptions {
  connect(): Link;
  initialize(): InitializeParams;
  /** Installs the handlers of what the server sends. */
  handle(link: Link): void;
  log(message: string): void;
}

const SHUTDOWN_MS = 2000;

export function createSession({ connect, initialize, handle, log }: SessionOptions): Session {
  const changed = new EventEmitter<Health>();
  const restarts = createRestarts();
  let health: Health = "idle";
  let crashed = false;
  let link: Link | undefined;
  let ready: Promise<Link> | undefined;

  const become = (next: Health) => {
    health = next;
    changed.fire(next);
  };

  const start = (next: "starting" | "restarting"): Promise<Link> => {
    become(next);
    const fresh = open();
    if (!fresh) return Promise.reject(new Error("the language server does not start"));
    const started = fresh.connection
      .sendRequest("initialize", initialize())
      .then(() => fresh.connection.sendNotification("initialized", {}))
      .then(() => {
        if (link === fresh) become("running");
        return fresh;
      });
    // Who asks meanwhile gets the error; when nobody does, the crash handling below is enough.
    started.catch(() => undefined);
    ready = started;
    return started;
  };

  const open = (): Link | undefined => {
    try {
      const fresh = connect();
      link = fresh;
      handle(fresh);
      fresh.connection.onClose(() => lost(fresh));
      fresh.connection.onError(([error]) => log(`connection: ${error.message}`));
      fresh.onBroken?.(() => lost(fresh));
      fresh.connection.listen();
      return fresh;
    } catch (error) {
      log(`The language server does not start: ${error}`);
      become("stopped");
      return undefined;
    }
  };

  /** The server went away without being asked to. */
  const lost = (gone: Link) => {
    if (link !== gone) return;
    discard(gone);
    const delay = restarts.crashed(Date.now());
    if (delay === undefined) {
      log("The language server crashed again and again and stays stopped.");
      crashed = true;
      become("stopped");
      return;
    }
    log(`The language server is gone; it starts again in ${delay} ms.`);
    become("restarting");
    const again = new Promise<void>((resolve) => setTimeout(resolve, delay));
    const waiting: Promise<Link> = again.then(() => {
      if (ready !== waiting) throw new Error("the language server was stopped");
      return start("restarting");
    });
    waiting.catch(() => undefined);
    ready = waiting;
  };

  const discard = (old: Link) => {
    link = undefined;
    ready = undefined;
    old.connection.dispose();
    old.kill();
  };

  const stop = async (): Promise<void> => {
    const old = link;
    ready = undefined;
    link = undefined;
    if (old) await end(old);
    become("stopped");
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
      if (health === "idle") start("starting").catch(() => undefined);
    },
    async restart() {
      await stop();
      restarts.forget();
      crashed = false;
      await start("starting");
    },
    stop,
    async request<Result>(method: string, params: object, token?: CancellationToken): Promise<Result> {
      if (health === "idle") await start("starting");
      if (!ready) throw new Error("the language server is stopped");
      const { connection } = await ready;
      return connection.sendRequest<Result>(method, params, ...(token ? [token] : []));
    },
    notify(method, params) {
      if (health === "running") void link?.connection.sendNotification(method, params);
    },
  };
}

/** Asks the server to end, and ends it when it does not. */
async function end({ connection, kill }: Link): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, SHUTDOWN_MS));
  const polite = connection.sendRequest("shutdown").then(() => connection.sendNotification("exit"));
  await Promise.race([polite, late]).catch(() => undefined);
  connection.dispose();
  kill();
}
