import { parseArgs } from "node:util";
import { suggestion } from "./suggestion.ts";

/** The options of a command; those with a list of words take only these. */
export type Flags = Readonly<Record<string, "boolean" | "string" | readonly string[]>>;

export interface Given {
  values: Record<string, string | boolean | undefined>;
  paths: string[];
}

/** Reads a command line; says in one sentence what is wrong with it. */
export function readFlags(args: string[], flags: Flags, command: string): Given | { error: string } {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, takes]) => [name, { type: takes === "boolean" ? takes : ("string" as const) }]),
  );
  const given: Given = { values: {}, paths: [] };
  // Not strict, because our own sentences say more than the parser's.
  for (const token of parseArgs({ args, options, strict: false, tokens: true, allowPositionals: true }).tokens) {
    if (token.kind === "positional") given.paths.push(token.value);
    if (token.kind !== "option") continue;
    const error = errorIn(token, flags, command);
    if (error) return { error };
    given.values[token.name] = token.value ?? true;
  }
  return given;
}

interface Option {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function errorIn({ name, rawName, value, inlineValue }: Option, flags: Flags, command: string): string | undefined {
  const takes = Object.hasOwn(flags, name) && rawName.startsWith("--") ? flags[name] : undefined;
  if (!takes) {
    const near = suggestion(name, Object.keys(flags));
    const hint = near ? `did you mean "--${near}"?` : `"taskdef help ${command}" lists what there is.`;
    return `there is no option "${rawName}": ${hint}`;
  }
  if (takes === "boolean") return value === undefined ? undefined : `"${rawName}" takes no value`;
  const missing = value === undefined || value === "" || (!inlineValue && /^--./.test(value));
  const words = typeof takes === "string" ? undefined : takes;
  if (missing) return `"${rawName}" needs a value${words ? `: ${words.join(", ")}` : ""}`;
  if (!words || words.includes(value)) return undefined;
  const near = suggestion(value, words);
  return `"${rawName}" takes ${words.join(", ")}; "${value}" is none of them${near ? `. Did you mean "${near}"?` : ""}`;
}
