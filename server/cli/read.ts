/** Bytes from the disk or a pipe, as text. What is no text is said in one line, with what to do. */
import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";

const MOST_BYTES = 5 * 1024 * 1024;

export const NOT_THERE = "no such file or folder";

export type Read = { text: string } | { problem: string };

/** The text of a file, with its byte order mark. */
export function readText(path: string): Read {
  try {
    const stats = statSync(path);
    if (stats.size > MOST_BYTES) return tooLarge(stats.size);
    if (!stats.isFile() && !stats.isFIFO())
      return { problem: stats.isDirectory() ? "a folder, not a file" : "not a file" };
    return decode(readFileSync(path));
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** The text that comes through standard input. */
export async function readStdin(): Promise<Read> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin) {
      size += (chunk as Buffer).length;
      if (size > MOST_BYTES) return tooLarge(size);
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    return { problem: reasonOf(error) };
  }
  return decode(Buffer.concat(chunks));
}

export function decode(bytes: Buffer): Read {
  if (bytes.length > MOST_BYTES) return tooLarge(bytes.length);
  if (looksLikeUtf16(bytes)) return { problem: "UTF-16 text: save it as UTF-8" };
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { problem: `a binary file (byte 0x00 at offset ${zero})` };
  const text = bytes.toString("utf8");
  if (!isUtf8(bytes)) return { problem: notUtf8(bytes, text) };
  return /\S/.test(text.replace("\ufeff", "")) ? { text } : { problem: "empty" };
}

/** A sentence for what the file system answers. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: NOT_THERE,
    ENOTDIR: NOT_THERE,
    EACCES: "no permission",
    EPERM: "no permission",
    EISDIR: "a folder, not a file",
    ELOOP: "a symbolic link that leads to itself",
    EROFS: "the file system is read-only",
    ENOSPC: "no space left on the disk",
  };
  return known[code ?? ""] ?? message;
}

/** By its byte order mark, or because every other byte of `{"` is zero. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked || (bytes.length > 1 && (first === 0) !== (second === 0));
}

/** Decoding puts U+FFFD for what is wrong: the first one that does not stand in the bytes shows the place. */
function notUtf8(bytes: Buffer, text: string): string {
  let at = text.indexOf("\ufffd");
  let offset = Buffer.byteLength(text.slice(0, at));
  while (at >= 0 && bytes.toString("latin1", offset, offset + 3) === "\u00ef\u00bf\u00bd") {
    const next = text.indexOf("\ufffd", at + 1);
    offset += Buffer.byteLength(text.slice(at, next));
    at = next;
  }
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, "0");
  return `not UTF-8 text (byte 0x${byte} at offset ${offset}): save it as UTF-8`;
}

function tooLarge(size: number): Read {
  return { problem: `too large for a task definition (${(size / 1024 / 1024).toFixed(1)} MB; the limit is 5 MB)` };
}
