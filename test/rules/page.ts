import { readFileSync } from "node:fs";

/** A fenced block of a rule's page: its role (`fails`, `output`, `fixed`, `passes`, `config`) and its text. */
export interface Block {
  language: string;
  role: string;
  /** The file name the example goes by; task-definition.json when the fence does not say. */
  file: string;
  text: string;
  /** Offsets of the text in the page. */
  start: number;
  end: number;
}

/** An example with all that belongs to it, in the order of the page. */
export interface Example {
  input: Block;
  output?: Block;
  fixed?: Block;
  config?: Block;
}

export interface Page {
  path: string;
  text: string;
  title: string;
  fails: Example[];
  passes: Example[];
}

const FENCE = /^```(\w+) (\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm;

export function readPage(path: string): Page {
  const text = readFileSync(path, "utf8");
  const page: Page = { path, text, title: /^# (.+)$/m.exec(text)?.[1] ?? "", fails: [], passes: [] };
  let config: Block | undefined;
  for (const match of text.matchAll(FENCE)) {
    const body = match[4] ?? "";
    const start = match.index + match[0].length - body.length - 3;
    const block: Block = {
      language: match[1] ?? "",
      role: match[2] ?? "",
      file: match[3] ?? "task-definition.json",
      text: body,
      start,
      end: start + body.length,
    };
    const last = page.fails.at(-1);
    if (block.role === "config") config = block;
    else if (block.role === "fails" || block.role === "passes") {
      page[block.role].push({ input: block, ...(config && { config }) });
      config = undefined;
    } else if (last && (block.role === "output" || block.role === "fixed")) last[block.role] = block;
    else throw new Error(`${path}: a fence of the unknown role "${block.role}"`);
  }
  return page;
}
