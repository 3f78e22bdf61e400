/** A place in a text: zero-based line and zero-based UTF-16 character, as in the Language Server Protocol. */
export interface Position {
  line: number;
  character: number;
}

export interface Lines {
  /** The position of an offset (UTF-16 code units); offsets outside the text are clamped into it. */
  positionAt(offset: number): Position;
  /** The offset of a position; positions outside the text are clamped into it. */
  offsetAt(position: Position): number;
  /** The text of a line without its line break, or "" when there is no such line. */
  lineAt(line: number): string;
}

/** The line table of a text. It is built on the first question: a clean file never pays for it. */
export function linesOf(text: string): Lines {
  let table: number[] | undefined;
  const starts = () => {
    table ??= lineStarts(text);
    return table;
  };
  /** The end of a line without its break. */
  const endOf = (line: number) => {
    let end = starts()[line + 1];
    if (end === undefined) return text.length;
    end--;
    return text[end] === "\n" && text[end - 1] === "\r" ? end - 1 : end;
  };
  return {
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      const line = lastStartAtOrBefore(starts(), at);
      return { line, character: at - (starts()[line] ?? 0) };
    },
    offsetAt({ line, character }) {
      const start = starts()[line];
      if (start === undefined) return line < 0 ? 0 : text.length;
      return Math.min(start + Math.max(0, character), endOf(line));
    },
    lineAt(line) {
      const start = starts()[line];
      if (start === undefined) return "";
      return text.slice(start, endOf(line));
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (code === 10 || code === 13) starts.push(i + 1);
  }
  return starts;
}

function lastStartAtOrBefore(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
