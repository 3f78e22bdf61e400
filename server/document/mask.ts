/**
 * Templates are not JSON until they are rendered: `"cpu": ${CPU}`, `{{ range … }}`, `"{{ env "TAG" }}"`.
 * Masking puts JSON of the same length in their place, so that the rest parses and every range stays exact.
 */
import { HOLE } from "./placeholder.ts";

export interface Masked {
  text: string;
  /** Start offsets of values that a placeholder stands for. */
  holes: ReadonlySet<number>;
  /** Offsets of directives (`{% if %}`) and expressions that may expand to any number of members or elements. */
  blocks: readonly number[];
}

// A construct that may hold spaces and quotes. Sticky, so that it is only tried where the scanner stands; bounded, so
// that a text of nothing but openers is not read to its end from each of them.
const NESTED = String.raw`(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,300}\}){0,300}\})`;
const CONSTRUCT = new RegExp(
  [
    String.raw`\$\{\{[^}\n]{0,300}\}\}`,
    String.raw`\{\{\{[^{}\n]{0,300}\}\}\}`,
    String.raw`\{\{(?:[^{}\n]|\}(?!\})|\{(?!\{)){0,300}\}\}`,
    String.raw`\{\{[-~]?\s*(?:\/\*|!--|[|\n])[^{}"]{0,300}\}\}`, // on several lines
    String.raw`\{\{[-~]?\s*\/\*[^*]{0,2000}\*\/\s*[-~]?\}\}`,
    String.raw`\{%(?:[^%{]|%(?!\})|\{(?!%)){0,300}%\}`,
    String.raw`\{#(?:[^#{]|#(?!\})|\{(?!#)){0,2000}#\}`,
    String.raw`\$\{\s*\w+\(${NESTED}{0,2000}\)\s*\}`, // ${jsonencode({ … })}
    String.raw`[$%#]\{(?:[^{}\n]|\{[^{}\n]{0,300}\}){0,300}\}`,
    String.raw`<%(?:[^%<]|%(?!>)|<(?!%)){0,300}%>`,
    String.raw`<[A-Za-z_][^<>"\n]{0,300}>`,
    String.raw`\{INSERT [^{}"\n]{0,300}\}`,
    String.raw`[$%#]\{|\{[{%]|<%`, // one that is being typed
  ].join("|"),
  "y",
);
const DIRECTIVE = /^(?:\{%|\{#|%\{|\{\{[-~]?\s*(?:[#/!^]|if\b|else\b|end\b|range\b|with\b|define\b|block\b))/;
const PLACEHOLDER = /[$%#]\{|\$\(|\{\{|\$[A-Za-z_]|%\w+%|@[A-Z]\w*@|__[A-Za-z0-9]|<[A-Za-z_%]/;
/** Only where a value should stand: elsewhere HEAD is what a merge left behind. */
const BARE_WORD = /^[A-Z][A-Z0-9_]+$/;
/** Nobody writes so many directives in a task definition. */
const MOST_BLOCKS = 500;
const OPENERS = new Set(["$", "{", "%", "#", "<"]);
/** What a scanner inside of a string has to look at. */
const SPECIAL = /["\\\n$%#<{]/g;
const STRUCTURE = new Set(["{", "}", "[", "]", ":", ",", '"']);

/** Masks the unquoted templates of a text and the quotes inside quoted ones; undefined when there are none. */
export function mask(text: string): Masked | undefined {
  const out: string[] = [];
  const holes = new Set<number>();
  const blocks: number[] = [];
  const open: string[] = [];
  let copied = 0;
  let before = ""; // the last significant character outside of masked runs
  let at = 0;

  const replace = (start: number, end: number, by: string) => {
    out.push(text.slice(copied, start), by);
    copied = end;
  };

  while (at < text.length && blocks.length <= MOST_BLOCKS) {
    const char = text[at] as string;
    if (isBlank(char)) at++;
    else if (char === "/" && (text[at + 1] === "/" || text[at + 1] === "*")) at = endOfComment(text, at);
    else if (char === '"') {
      at = maskInString(text, at, replace);
      before = '"';
    } else {
      const end = endOfRun(text, at);
      const run = text.slice(at, end);
      const role = roleOf(run, before, nextSignificant(text, end), open.at(-1));
      if (end > at && (isPlaceholder(run) || (role !== "block" && BARE_WORD.test(run)))) {
        replace(at, end, role === "block" ? " ".repeat(end - at) : stringOfLength(end - at));
        if (role === "value") holes.add(at);
        if (role !== "value" || open.at(-1) === "[") blocks.push(at);
        if (role !== "block") before = '"';
        at = end;
      } else {
        if (char === "{" || char === "[") open.push(char);
        if (char === "}" || char === "]") open.pop();
        before = char;
        at = Math.max(end, at + 1);
      }
    }
  }
  if (copied === 0 || blocks.length > MOST_BLOCKS) return undefined;
  return { text: out.join("") + text.slice(copied), holes, blocks };
}

function isBlank(char: string): boolean {
  return char <= " " || (char > "~" && char.trim() === "");
}

function endOfComment(text: string, start: number): number {
  const closer = text[start + 1] === "*" ? "*/" : "\n";
  const end = text.indexOf(closer, start + 2);
  return end < 0 ? text.length : end + closer.length;
}

/** Skips a string and masks the constructs in it that would end it early; returns the offset behind it. */
function maskInString(text: string, start: number, replace: (start: number, end: number, by: string) => void): number {
  let at = start + 1;
  for (;;) {
    SPECIAL.lastIndex = at;
    at = SPECIAL.exec(text)?.index ?? text.length;
    const char = text[at];
    if (char === undefined) return at;
    if (char === '"') return at + 1;
    if (char === "\n") return at;
    if (char === "\\") at += 2;
    else {
      const end = endOfConstruct(text, at);
      const construct = text.slice(at, end);
      if (construct.includes("\n")) at++;
      else {
        if (/["\\]/.test(construct)) replace(at, end, HOLE.repeat(end - at));
        at = Math.max(end, at + 1);
      }
    }
  }
}

function endOfConstruct(text: string, at: number): number {
  if (!OPENERS.has(text[at] as string)) return at;
  CONSTRUCT.lastIndex = at;
  return CONSTRUCT.test(text) ? CONSTRUCT.lastIndex : at;
}

/** The end of the unquoted run at an offset: constructs and all other characters that have no meaning in JSON. */
function endOfRun(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const end = endOfConstruct(text, at);
    if (end > at) at = end;
    else if (STRUCTURE.has(text[at] as string) || isBlank(text[at] as string)) break;
    else at++;
  }
  return at;
}

function isPlaceholder(run: string): boolean {
  return endOfConstruct(run, 0) > 0 || PLACEHOLDER.test(run);
}

function roleOf(run: string, before: string, after: string, inside: string | undefined): "value" | "key" | "block" {
  if (DIRECTIVE.test(run)) return "block";
  if (before === ":") return "value";
  if (after === ":") return "key";
  return inside === "[" && (before === "[" || before === ",") ? "value" : "block";
}

function nextSignificant(text: string, from: number): string {
  let at = from;
  while (at < text.length && isBlank(text[at] as string)) at++;
  return text[at] ?? "";
}

function stringOfLength(length: number): string {
  return `"${HOLE.repeat(length - 2)}"`;
}
