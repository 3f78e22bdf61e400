/** The edges of the process: standard output and error. */
import { fstatSync, writeSync } from "node:fs";
import { printable } from "./format/frame.ts";
import { reasonOf } from "./read.ts";

export const STDOUT = 1;
export const STDERR = 2;
const CHUNK = 1 << 16;

let failed = false;

/** True when standard output could not be written, which was said then; a reader that went away is no fault. */
export function outputFailed(): boolean {
  return failed;
}

/**
 * Writes texts to a stream, as they come and in large pieces.
 * @returns false when the reader went away (`| head`) or nothing more can be written; the rest is not even computed
 */
export function write(fd: typeof STDOUT | typeof STDERR, texts: Iterable<string>): boolean {
  let pending = "";
  for (const text of texts) {
    pending += text;
    if (pending.length < CHUNK) continue;
    if (!writeText(fd, pending)) return false;
    pending = "";
  }
  return writeText(fd, pending);
}

/** One line to standard error, in the name of the program. */
export function complain(message: string): void {
  write(STDERR, [`${printable(message)}\n`]);
}

/** Tells what is wrong with the command line. */
export function usageError(message: string): number {
  complain(`taskdef: ${message}`);
  return 2;
}

/** Colour only where a person looks; NO_COLOR and FORCE_COLOR (https://no-color.org, https://force-color.org) decide first. */
export function wantsColor(fd: number, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return env.TERM !== "dumb" && isTerminal(fd);
}

function isTerminal(fd: number): boolean {
  try {
    // Only a character device can be one, and loading node:tty costs 5 ms: that is for people, not for pipes.
    if (process.platform !== "win32" && !fstatSync(fd).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  return (fd === STDOUT ? process.stdout : process.stderr).isTTY === true;
}

function writeText(fd: number, text: string): boolean {
  if (text === "") return true;
  // A Windows console takes Unicode only from the stream. Elsewhere the stream costs 3 ms at start for nothing.
  if (process.platform === "win32" && isTerminal(fd)) {
    return (fd === STDOUT ? process.stdout : process.stderr).write(text) || true;
  }
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    const written = writeSome(fd, bytes);
    if (written < 0) return false;
    bytes = bytes.subarray(written);
  }
  return true;
}

/** The number of bytes written; 0 when the reader is slow, -1 when nothing more can be written. */
function writeSome(fd: number, bytes: Uint8Array): number {
  try {
    return writeSync(fd, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EPIPE") return -1;
    if (code !== "EAGAIN") {
      // When standard error fails there is nobody left to tell.
      if (fd === STDOUT && !failed) complain(`taskdef: standard output could not be written: ${reasonOf(error)}`);
      failed = true;
      return -1;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return 0;
  }
}
