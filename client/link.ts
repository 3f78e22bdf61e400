import type { MessageConnection } from "vscode-jsonrpc";

/** A server that was just started, and the way to it. How it is started is the only difference between desktop and web. */
export interface Link {
  readonly connection: MessageConnection;
  /** The server's process, where it has one. */
  readonly pid?: number;
  /** Calls back when the server broke in a way that the connection does not notice. */
  onBroken?(listener: () => void): void;
  /** Ends the server, whatever it is doing. */
  kill(): void;
}
