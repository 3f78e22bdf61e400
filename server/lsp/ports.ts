/** What the server needs from the world besides the connection. */
export interface FilePort {
  /** The text of a file, or undefined when it is not there or cannot be read. */
  read(uri: string): Promise<string | undefined>;
}
