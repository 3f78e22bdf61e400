/** Right on other people's files. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { applyEdits } from "../../server/document/edit.ts";
import { type Field, fieldAt, segmentsOf } from "../../server/document/field.ts";
import { HOLE } from "../../server/document/placeholder.ts";
import { DEFAULT_CONFIG, resolveConfig } from "../../server/engine/config.ts";
import { lint } from "../../server/engine/lint.ts";
import { compareKinds, compareLabels, type Expectations, type Labels, unexplained } from "./compare.mjs";
import { corpusFiles, hasCorpus, isOurs, NEEDS_CORPUS, readJson } from "./files.ts";
import { compareVerdicts, type Verdict } from "./verdicts.mjs";

const config = resolveConfig(DEFAULT_CONFIG, "task-definition.json");
const everything = resolveConfig({ ...DEFAULT_CONFIG, extends: ["strict"] }, "task-definition.json");
const expected: Expectations = ownJson("labels.json");
const verdicts: Verdict[] = ownJson("verdicts.json");

describe.skipIf(!hasCorpus)(`the corpus${NEEDS_CORPUS}`, () => {
  const files = corpusFiles().map((each) => {
    const document = openDocument(each.text, each.file);
    return { ...each, document, findings: lint(document, config) };
  });
  const found = new Map(files.map(({ file, document, findings }) => [file, { kind: document.kind, findings }]));

  it("gives what the labels say, and nothing loud on a clean file", () => {
    const { deviations } = compareLabels(readJson<Labels>("labels.json"), expected, found);
    expect(unexplained(deviations, expected)).toEqual([]);
  });

  it("explains only deviations that exist", () => {
    const { deviations } = compareLabels(readJson<Labels>("labels.json"), expected, found);
    const known = new Set(deviations.map(({ file, pointer, what }) => `${file} ${pointer} ${what}`));
    expect(expected.deviations.filter((each) => !known.has(`${each.file} ${each.pointer} ${each.what}`))).toEqual([]);
  });

  it("is loud only where a person has read it, and 99 % of that is right", () => {
    const { precision, unread, stale } = compareVerdicts(verdicts, found);
    expect(unread.map(({ file, pointer, rule }) => ({ file, pointer, rule }))).toEqual([]);
    expect(stale).toEqual([]);
    expect(precision).toBeGreaterThanOrEqual(0.99);
  });

  it("leaves false friends alone", () => {
    expect(compareKinds(files, found)).toEqual([]);
  });

  it("crashes no rule", () => {
    for (const { file, document } of files) {
      expect(
        lint(document, everything).filter((each) => each.rule === "internal-error"),
        file,
      ).toEqual([]);
    }
  });

  it("finds no fault with a placeholder", () => {
    for (const { file, document } of files) {
      for (const { rule, pointer } of lint(document, everything)) {
        const at = document.root && fieldAt(document.root, segmentsOf(pointer));
        // Of a partly known value, what is known may be wrong; nothing can be of one that is not known at all.
        expect(at?.partial, `${file} ${rule} ${pointer}`).not.toBe(HOLE);
      }
    }
  });

  it("finds no more when a value becomes a placeholder", { timeout: 120_000 }, () => {
    const more: string[] = [];
    for (const { file, text, document } of files.filter(isOurs)) {
      if (document.root === undefined || document.templated) continue;
      const before = countsOf(lint(document, everything));
      for (const value of scalars(document.root)) {
        const edit = { start: value.start, end: value.end, text: '"${TASKDEF_TEST}"' };
        const after = lint(openDocument(applyEdits(text, [edit]), file), everything);
        for (const [rule, count] of countsOf(after)) {
          const added = count > (before.get(rule) ?? 0) && !(rule in expected.alternates);
          if (added) more.push(`${file}: ${rule} when ${value.pointer} is not known`);
        }
      }
    }
    expect(more).toEqual([]);
  });
});

function ownJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, file), "utf8"));
}

/** By number, not by place: a rule that reports one finding for many places moves on to the next of them. */
function countsOf(findings: readonly { rule: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function scalars(field: Field): Field[] {
  if (field.kind === "string") return field.partial?.includes(HOLE) ? [] : [field];
  return field.kind === "number" || field.kind === "boolean" ? [field] : field.children.flatMap(scalars);
}
