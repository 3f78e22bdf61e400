/**
 * The seam between the extension and the language client. What stands behind it imports vscode-languageclient, and is
 * loaded only when the server is needed; what stands before it knows the library's types and none of its code.
 */
import type { ExtensionContext, LogOutputChannel } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** idle: nothing needed the server yet. stopped: it was asked to, or it crashed too often. */
export type Health = "idle" | "starting" | "running" | "restarting" | "stopped";

/** One language client and its server, which comes back by itself after a crash. */
export interface Link {
  readonly client: BaseLanguageClient;
  /** The server's process, where it has one. */
  readonly pid: number | undefined;
  /** Ends both for good, whatever they are doing. */
  end(): Promise<void>;
}

export interface Hooks {
  readonly output: LogOutputChannel;
  become(health: Health): void;
  /** The server crashed too often, or cannot be started at all. */
  gaveUp(): void;
}

/** Sets a language client up, and does not start it. */
export type Connect = (context: ExtensionContext, hooks: Hooks) => Link;

export type Load = () => Promise<{ connect: Connect }>;
