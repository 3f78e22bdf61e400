import { accessSync, constants } from "node:fs";
import writeFileAtomic from "write-file-atomic";
import { reasonOf } from "./read.ts";

/**
 * Puts a new text in a file's place at once, so that nobody ever reads half of it. Mode and owner stay; a symbolic
 * link stays one, and the file it leads to is written.
 * @returns what went wrong
 */
export function save(path: string, text: string): string | undefined {
  try {
    // Renaming would replace a file that is write-protected.
    accessSync(path, constants.W_OK);
    writeFileAtomic.sync(path, text);
    return undefined;
  } catch (error) {
    return `could not be written: ${reasonOf(error)}`;
  }
}
