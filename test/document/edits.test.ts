/** Edits take or change what they are about and nothing else, whatever the file looks like. */
import { type ParseError, parse as parseJsonc } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { applyEdits, insertMember, remove, removeAll, renameKey, replaceValue } from "../../server/document/edit.ts";
import type { Field } from "../../server/document/field.ts";
import { parse } from "../../server/document/parse.ts";
import { corpusFiles, hasCorpus, isOurs, NEEDS_CORPUS } from "../corpus/files.ts";
import { fieldsOf } from "./fields.ts";

/** Removes the members or elements that hold the number 0, or have the name "x". */
const removals: [title: string, before: string, after: string][] = [
  ["the first member", '{"x": 1, "b": 2}', '{"b": 2}'],
  ["a member between", '{"a": 1, "x": 1, "b": 2}', '{"a": 1, "b": 2}'],
  ["the last member", '{"a": 1, "x": 1}', '{"a": 1}'],
  ["the only member", '{"x": 1}', "{}"],
  ["the only member, with blanks", '{ "x": 1 }', "{ }"],
  ["the first line", '{\n  "x": 1,\n  "b": 2\n}', '{\n  "b": 2\n}'],
  ["a line between", '{\n  "a": 1,\n  "x": 1,\n  "b": 2\n}', '{\n  "a": 1,\n  "b": 2\n}'],
  ["the last line", '{\n  "a": 1,\n  "x": 1\n}', '{\n  "a": 1\n}'],
  ["the only line", '{\n  "x": 1\n}', "{\n}"],
  ["a line with Windows breaks", '{\r\n  "x": 1,\r\n  "b": 2\r\n}', '{\r\n  "b": 2\r\n}'],
  ["the last line with Windows breaks", '{\r\n  "a": 1,\r\n  "x": 1\r\n}', '{\r\n  "a": 1\r\n}'],
  ["tabs", '{\n\t"x": 1,\n\t"b": 2\n}', '{\n\t"b": 2\n}'],
  ["several lines", '{\n  "x": [\n    1\n  ],\n  "b": 2\n}', '{\n  "b": 2\n}'],
  ["the last with a trailing comma", '{\n  "a": 1,\n  "x": 1,\n}', '{\n  "a": 1,\n}'],
  ["the only with a trailing comma", '{"x": 1,}', "{}"],
  ["the first element", "[0, 1]", "[1]"],
  ["an element between", "[1, 0, 2]", "[1, 2]"],
  ["the last element", "[1, 0]", "[1]"],
  ["the only element", "[0]", "[]"],
  ["several in a row", '{"a": 1, "x": 1, "x": 2, "b": 2}', '{"a": 1, "b": 2}'],
  ["several at the start", "[0, 0, 1]", "[1]"],
  ["several at the end", "[1, 0, 0]", "[1]"],
  ["all", "[0, 0, 0]", "[]"],
  ["every other", "[0, 1, 0, 2, 0]", "[1, 2]"],
  ["lines at both ends", '{\n  "x": 1,\n  "a": 1,\n  "x": 1\n}', '{\n  "a": 1\n}'],
  ["all lines", '{\n  "x": 1,\n  "x": 2\n}', "{\n}"],
  ["a line with a comment behind it", '{\n  "x": 1, // why\n  "b": 2\n}', '{\n  // why\n  "b": 2\n}'],
  ["the last behind a comment", '{\n  "a": 1, // why\n  "x": 1\n}', '{\n  "a": 1 // why\n}'],
  ["the last behind a line of comment", '{\n  "a": 1,\n  // why\n  "x": 1\n}', '{\n  "a": 1\n  // why\n}'],
  ["with a comment in front of its comma", '{"x": 1 /* why */, "b": 2}', '{/* why */ "b": 2}'],
  ["a comma that leads its line", '{\n  "a": 1\n  , "x": 1\n  , "b": 2\n}', '{\n  "a": 1\n  , "b": 2\n}'],
];

const insertions: [title: string, before: string, after: string][] = [
  ["an empty object", "{}", '{"n": 1}'],
  ["an empty object with blanks", "{ }", '{"n": 1 }'],
  ["one line", '{"a": 1}', '{"n": 1, "a": 1}'],
  ["one line with blanks", '{ "a": 1 }', '{ "n": 1, "a": 1 }'],
  ["lines", '{\n  "a": 1\n}', '{\n  "n": 1,\n  "a": 1\n}'],
  ["Windows breaks", '{\r\n\t"a": 1\r\n}', '{\r\n\t"n": 1,\r\n\t"a": 1\r\n}'],
  ["a comment first", '{ // why\n  "a": 1\n}', '{ "n": 1, // why\n  "a": 1\n}'],
  ["an empty line first", '{\n\n  "a": 1\n}', '{\n\n  "n": 1,\n\n  "a": 1\n}'],
];

describe("removeAll", () => {
  it.each(removals)("takes %s", (_, before, after) => {
    const doomed = [...fieldsOf(rootOf(before))].filter((each) => each.name === "x" || each.json === 0);
    const result = applyEdits(before, removeAll(before, doomed));
    expect(result).toBe(after);
    expect(errorsOf(result)).toEqual([]);
  });

  it("gives nothing to do for nothing", () => {
    expect(removeAll("{}", [])).toEqual([]);
  });
});

describe("insertMember", () => {
  it.each(insertions)("writes into %s", (_, before, after) => {
    const result = applyEdits(before, insertMember(before, rootOf(before), "n", 1));
    expect(result).toBe(after);
    expect(errorsOf(result)).toEqual([]);
  });
});

describe("renameKey and replaceValue", () => {
  it("touch the key and the value alone", () => {
    const text = '{ "a" : /* b */ [1], }';
    const [field] = rootOf(text).children;
    if (!field) throw new Error("no field");
    expect(applyEdits(text, renameKey(field, 'n"'))).toBe('{ "n\\"" : /* b */ [1], }');
    expect(applyEdits(text, replaceValue(field, "ü"))).toBe('{ "a" : /* b */ "ü", }');
  });

  it("work behind templates", () => {
    const text = '{"a": ${x}, {{range}} "b": "{{ env "X" }}", {{end}} "c": 1}';
    const field = rootOf(text).children.find((each) => each.name === "c");
    expect(field && applyEdits(text, replaceValue(field, 2))).toBe(text.replace("1}", "2}"));
  });
});

describe.skipIf(!hasCorpus)(`edits on real files${NEEDS_CORPUS}`, () => {
  const files = corpusFiles()
    .filter(isOurs)
    .map((each) => ({ ...each, root: parse(each.text).root, strict: errorsOf(each.text).length === 0 }));

  it("removing anything leaves the rest as it was", () => {
    for (const { file, text, root, strict } of files) {
      for (const field of root ? fieldsOf(root) : []) {
        if (!field.parent) continue;
        const edits = remove(text, field);
        const result = applyEdits(text, edits);
        const own = text.slice(field.keyStart < 0 ? field.start : field.keyStart, field.end);
        const cut = edits.map(({ start, end }) => text.slice(start, end)).join("");
        expect(cut.replace(own, ""), `${file} ${field.pointer}`).toMatch(/^[\s,]*$/);
        if (!strict) continue;
        expect(errorsOf(result), `${file} ${field.pointer}`).toEqual([]);
        expect(JSON.stringify(parse(result).root?.json), `${file} ${field.pointer}`).toBe(
          without(root as Field, field),
        );
      }
    }
  });

  it("a new member is there, and all others are still", () => {
    for (const { file, text, root, strict } of files) {
      if (!strict) continue;
      for (const field of root ? fieldsOf(root) : []) {
        if (field.kind !== "object") continue;
        const result = applyEdits(text, insertMember(text, field, "taskdefNew", [1]));
        expect(errorsOf(result), `${file} ${field.pointer}`).toEqual([]);
        expect(result.length - text.length).toBeGreaterThanOrEqual('"taskdefNew": [1]'.length);
        expect(result).toContain(text.slice(field.end));
      }
    }
  });
});

function rootOf(text: string): Field {
  const { root } = parse(text);
  if (!root) throw new Error("no root");
  return root;
}

function errorsOf(text: string): ParseError[] {
  const errors: ParseError[] = [];
  parseJsonc(text.replace(/^\uFEFF/, ""), errors, { allowTrailingComma: true });
  return errors;
}

/** What the tree says when one field of it is gone. */
function without(root: Field, gone: Field): string {
  const json = (field: Field): unknown => {
    const kept = field.children.filter((each) => each !== gone);
    if (field.kind === "array") return kept.map(json);
    if (field.kind !== "object") return field.json;
    return Object.fromEntries(kept.filter((each) => each.kind !== "null").map((each) => [each.name, json(each)]));
  };
  return JSON.stringify(json(root));
}
