/** A replacement by offsets in the old text. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** Beyond this many compared pairs of lines one replacement is good enough. */
const MOST_PAIRS = 1_000_000;

/** The line-wise replacements that make `next` of `old`, so that cursors and folds elsewhere stay where they are. */
export function minimalEdits(old: string, next: string): Replacement[] {
  if (old === next) return [];
  const a = linesWithBreaks(old);
  const b = linesWithBreaks(next);
  const head = commonLength(a, b, (lines, i) => lines[i]);
  const room = Math.min(a.length, b.length) - head;
  const tail = Math.min(
    room,
    commonLength(a, b, (lines, i) => lines[lines.length - 1 - i]),
  );
  const offset = a.slice(0, head).join("").length;
  return replacements(a.slice(head, a.length - tail), b.slice(head, b.length - tail), offset);
}

function replacements(a: string[], b: string[], offset: number): Replacement[] {
  const keep = a.length * b.length > MOST_PAIRS ? [] : longestCommon(a, b);
  const edits: Replacement[] = [];
  let at = offset;
  let i = 0;
  let j = 0;
  for (const [x, y] of [...keep, [a.length, b.length] as const]) {
    const removed = a.slice(i, x).join("").length;
    const text = b.slice(j, y).join("");
    if (removed > 0 || text !== "") edits.push({ start: at, end: at + removed, text });
    at += removed + (a[x]?.length ?? 0);
    i = x + 1;
    j = y + 1;
  }
  return edits;
}

/** The pairs of indices of a longest common subsequence. */
function longestCommon(a: string[], b: string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function commonLength(a: string[], b: string[], pick: (lines: string[], i: number) => string | undefined): number {
  let n = 0;
  while (n < Math.min(a.length, b.length) && pick(a, n) === pick(b, n)) n++;
  return n;
}

function linesWithBreaks(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
