/** Offsets and positions, as the Language Server Protocol counts them. */
import { describe, expect, it } from "vitest";
import { linesOf } from "../../server/document/lines.ts";

const texts: [title: string, text: string, lines: string[]][] = [
  ["nothing", "", [""]],
  ["one line", "abc", ["abc"]],
  ["Unix breaks", "a\nb\n", ["a", "b", ""]],
  ["Windows breaks", "a\r\nb\r\n", ["a", "b", ""]],
  ["old Mac breaks", "a\rb", ["a", "b"]],
  ["all of them mixed", "a\r\rb\n\r\nc", ["a", "", "b", "", "c"]],
  ["surrogate pairs, which count as two", "😀x\n😀", ["😀x", "😀"]],
  ["a lone surrogate", "\ud800\n\udc00", ["\ud800", "\udc00"]],
  ["breaks that are none in the protocol", "a\u2028b\u0085c\fd", ["a\u2028b\u0085c\fd"]],
];

describe("linesOf", () => {
  it.each(texts)("splits %s", (_, text, lines) => {
    const table = linesOf(text);
    expect(lines.map((_, i) => table.lineAt(i))).toEqual(lines);
    expect(table.lineAt(lines.length)).toBe("");
    expect(table.lineAt(-1)).toBe("");
  });

  it.each(texts)("finds every offset of %s again", (_, text) => {
    const table = linesOf(text);
    for (let offset = 0; offset <= text.length; offset++) {
      if (text[offset] === "\n" && text[offset - 1] === "\r") continue; // no place in the protocol
      expect(table.offsetAt(table.positionAt(offset))).toBe(offset);
    }
  });

  it("counts characters in UTF-16 code units", () => {
    expect(linesOf('{"a": "😀", "b": 1}').positionAt(12)).toEqual({ line: 0, character: 12 });
    expect(linesOf("😀\n😀x").positionAt(5)).toEqual({ line: 1, character: 2 });
  });

  it("clamps what lies outside of the text", () => {
    const table = linesOf("ab\ncd");
    expect(table.positionAt(-5)).toEqual({ line: 0, character: 0 });
    expect(table.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(table.offsetAt({ line: -1, character: 3 })).toBe(0);
    expect(table.offsetAt({ line: 9, character: 0 })).toBe(5);
    expect(table.offsetAt({ line: 0, character: -1 })).toBe(0);
  });

  it("keeps a character beyond the end of its line on that line", () => {
    expect(linesOf("ab\ncd").offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(linesOf("ab\r\ncd").offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(linesOf("ab\ncd").offsetAt({ line: 1, character: 99 })).toBe(5);
  });
});
