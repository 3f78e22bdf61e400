/** A text that is being written: what is broken costs itself and nothing around it. */
import { type ParseError, parse as parseJsonc } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { parse } from "../../server/document/parse.ts";
import { corpusFiles } from "../corpus/files.ts";
import { at, fieldsOf, open, source } from "./fields.ts";

/** The text, what is read of it, and the first problem. A key without a value is written as `?`. */
const broken: [title: string, text: string, read: string, problem: string][] = [
  ["a key at the end", '{"a": 1, "b"}', '{"a":1,"b":?}', "ColonExpected"],
  ["a key and a colon at the end", '{"a": 1, "b":}', '{"a":1,"b":?}', "ValueExpected"],
  ["a key and a comma", '{"a", "b": 1}', '{"a":?,"b":1}', "ColonExpected"],
  ["a key in front of another", '{"a"\n"b": 1}', '{"a":?,"b":1}', "ColonExpected"],
  ["a key and a colon in front of another", '{"a":\n"b": [1], "c": 2}', '{"a":?,"b":[1],"c":2}', "ValueExpected"],
  ["a value without a colon", '{"a" "x", "b": 1}', '{"a":"x","b":1}', "ColonExpected"],
  ["an object without a colon", '{"a" {"x": 1}, "b": 1}', '{"a":{"x":1},"b":1}', "ColonExpected"],
  ["a missing comma", '{"a": 1 "b": {"c": 2}}', '{"a":1,"b":{"c":2}}', "CommaExpected"],
  ["a missing comma in a list", '["a" "b"]', '["a","b"]', "CommaExpected"],
  ["a missing comma between objects", '[{"a": 1} {"a": 2}]', '[{"a":1},{"a":2}]', "CommaExpected"],
  [
    "a list that is not closed, in front of a key",
    '{"a": ["x", \n"b": 1}',
    '{"a":["x"],"b":1}',
    "CloseBracketExpected",
  ],
  ["an empty list that is not closed", '{"a": [\n"b": 1}', '{"a":[],"b":1}', "CloseBracketExpected"],
  [
    "a list that is not closed, at a brace",
    '{"a": {"b": ["x"}, "c": 1}',
    '{"a":{"b":["x"]},"c":1}',
    "CloseBracketExpected",
  ],
  [
    "an object that is not closed, in front of another",
    '[{"a": 1, {"a": 2}]',
    '[{"a":1},{"a":2}]',
    "PropertyNameExpected",
  ],
  [
    "an object that is not closed, at a bracket",
    '{"l": [{"a": 1], "b": 2}',
    '{"l":[{"a":1}],"b":2}',
    "CloseBraceExpected",
  ],
  ["half a word", '{"a": tru, "b": 1}', '{"a":?,"b":1}', "InvalidSymbol"],
  ["half a number", '{"a": 1., "b": 1}', '{"a":1,"b":1}', "UnexpectedEndOfNumber"],
  ["an open string", '{"a": "x\n, "b": 1}', '{"a":"x","b":1}', "UnexpectedEndOfString"],
  ["an open key", '{"a": 1,\n"b\n}', '{"a":1,"b":?}', "UnexpectedEndOfString"],
  ["a key without quotes", '{a: 1, "b": 1}', '{"b":1}', "InvalidSymbol"],
  ["single quotes", `{"a": 'x', "b": 1}`, '{"a":?,"b":1}', "InvalidSymbol"],
  ["two commas", '{"a": 1,, "b": 1}', '{"a":1,"b":1}', "ValueExpected"],
  ["two colons", '{"a":: 1, "b": 1}', '{"a":1,"b":1}', "ValueExpected"],
  ["no end", '{"a": [{"b": 1', '{"a":[{"b":1}]}', "CloseBraceExpected"],
  ["an open comment", '{"a": 1} /* x', '{"a":1}', "UnexpectedEndOfComment"],
  ["text behind the end", '{"a": 1} {"b": 1}', '{"a":1}', "EndOfFileExpected"],
  ["a bracket too many", '{"a": 1], "b": 1}', '{"a":1,"b":1}', "InvalidSymbol"],
];

describe("parse", () => {
  it.each(broken)("reads around %s", (_, text, read, problem) => {
    const document = open(text);
    expect(document.root && shown(document.root)).toBe(read);
    expect(document.syntaxProblems[0]?.code).toBe(problem);
  });

  it.each(broken)("keeps every range inside the text and inside its parent: %s", (_, text) => {
    const { root, problems, comments } = parse(text);
    for (const { end } of [...problems, ...comments]) expect(end).toBeLessThanOrEqual(text.length);
    for (const field of root ? fieldsOf(root) : []) {
      expect(field.start).toBeLessThanOrEqual(field.end);
      expect(field.start).toBeGreaterThanOrEqual(field.parent?.start ?? 0);
      expect(field.end).toBeLessThanOrEqual(field.parent?.end ?? text.length);
    }
  });

  it("gives the rest of a task definition while a field is being typed", () => {
    const before = '{\n  "family": "web",\n';
    const after = '\n  "containerDefinitions": [{"name": "web", "image": "nginx:1"}]\n}';
    const line = '  "cpu": "256",';
    for (let typed = 0; typed <= line.length; typed++) {
      const document = open(before + line.slice(0, typed) + after);
      expect(document.kind, line.slice(0, typed)).toBe("task-definition");
      expect(document.tasks[0]?.containers[0]?.get("image").string, line.slice(0, typed)).toBe("nginx:1");
    }
  });

  it("reads the members of the container that is being typed", () => {
    const before = '{"containerDefinitions": [\n  {"name": "web",\n';
    const after = '\n"essential": true},\n  {"name": "db", "memory": 64}\n], "family": "web"}';
    const line = '"portMappings": [{"containerPort": 80}],';
    for (let typed = 0; typed <= line.length; typed++) {
      const [task] = open(before + line.slice(0, typed) + after).tasks;
      expect(task?.containers[0]?.get("name").string, line.slice(0, typed)).toBe("web");
    }
  });

  it("takes nesting beyond reason for nothing of ours, and lives", () => {
    for (const deep of ["[".repeat(100_000), '{"a":'.repeat(50_000), `${"[".repeat(20_000)}${"]".repeat(20_000)}`]) {
      expect(open(`{"containerDefinitions": ${deep}`).kind).toBeNull();
    }
    expect(open(`{"containerDefinitions": [], "x": ${"[".repeat(150)}${"]".repeat(150)}}`).kind).toBe(
      "task-definition",
    );
  });

  it("keeps offsets behind a byte order mark", () => {
    const document = open('\uFEFF{"containerDefinitions": [{"name": "ü😀"}]}');
    expect(source(document, at(document, "/containerDefinitions/0/name"))).toBe('"ü😀"');
  });

  it("takes the last of two members of one name", () => {
    expect(at(open('{"containerDefinitions": [], "cpu": 1, "cpu": 2}'), "/cpu").number).toBe(2);
  });

  it("is not misled by keys that mean something to JavaScript", () => {
    const document = open(
      '{"containerDefinitions": [], "__proto__": {"polluted": 1}, "constructor": 2, "toString": 3}',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(at(document, "/__proto__/polluted").number).toBe(1);
    expect(document.tasks[0]?.definition.get("family").state).toBe("absent");
  });

  it("finds fault with the same texts as jsonc-parser", () => {
    const texts = [...broken.map(([, text]) => text), ...corpusFiles().map(({ text }) => text)];
    const more = [
      "",
      " ",
      "1",
      '"a"',
      "[1,]",
      '{"a":1,}',
      "[,]",
      "{,}",
      "[1,,2]",
      "// a\n{}",
      '{"a":1}//',
      "nul",
      "-",
      "1e5",
    ];
    for (const text of [...texts, ...more]) {
      const errors: ParseError[] = [];
      parseJsonc(text, errors, { allowTrailingComma: true });
      const { problems, templated } = parse(text);
      if (!templated) expect(problems.length > 0, text).toBe(errors.length > 0);
    }
  });

  it("reads a sound text as JSON.parse does", () => {
    for (const { file, text } of corpusFiles()) {
      const { root, problems, comments, templated } = parse(text);
      if (!root || problems.length + comments.length > 0 || templated) continue;
      let expected: unknown;
      try {
        expected = JSON.parse(text.replace(/^\uFEFF/, ""));
      } catch {
        continue; // trailing commas
      }
      expect(root.json, file).toEqual(withoutNullMembers(expected));
    }
  });
});

/** Compact JSON of a tree, `?` for what is not known. */
function shown(field: ReturnType<typeof at>): string {
  if (field.kind === "object") {
    return `{${field.children.map((each) => `${JSON.stringify(each.name)}:${shown(each)}`).join(",")}}`;
  }
  if (field.kind === "array") return `[${field.children.map(shown).join(",")}]`;
  return field.kind === "hole" ? "?" : JSON.stringify(field.json);
}

function withoutNullMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNullMembers);
  if (value === null || typeof value !== "object") return value;
  const members = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(members.map(([name, each]) => [name, withoutNullMembers(each)]));
}
