import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { frame } from "../../server/cli/format/frame.ts";
import { openDocument } from "../../server/document/document.ts";
import { DEFAULT_CONFIG, type FileConfig, resolveConfig } from "../../server/engine/config.ts";
import { parseConfig } from "../../server/engine/config-file.ts";
import type { Finding } from "../../server/engine/finding.ts";
import { fixAll } from "../../server/engine/fix.ts";
import { lint } from "../../server/engine/lint.ts";
import { presetOf, type Rule } from "../../server/engine/rule.ts";
import { rules } from "../../server/rules/index.generated.ts";
import { type Example, readPage } from "./page.ts";

// The examples of a rule's page are the rule's tests. `UPDATE_PAGES=1 npx vitest run test/rules` writes what the
// engine says into the output and fixed blocks; read the diff before you commit it.
const update = process.env.UPDATE_PAGES === "1";

for (const rule of rules) {
  describe(rule.id, () => {
    const path = `docs/rules/${rule.id}.md`;
    if (!existsSync(path)) {
      it("has a page", () => expect.fail(`${path} is missing`));
      return;
    }
    const page = readPage(path);
    const replacements: { start: number; end: number; text: string }[] = [];

    it("is described", () => {
      expect(page.title).toBe(rule.id);
      expect(rule.source).toMatch(/^https:\/\//);
      for (const heading of ["## Why it matters", "## What to do"]) expect(page.text).toContain(heading);
      // A crash cannot be shown in a file; every other rule shows one that fails and one that passes.
      if (rule.id === "internal-error") return;
      expect(page.fails.length, "an example that fails").toBeGreaterThan(0);
      expect(page.passes.length, "an example that passes").toBeGreaterThan(0);
    });

    page.fails.forEach((example, i) => {
      it(`finds it in example ${i + 1}`, () => {
        const { text, output, findings } = run(rule, example);
        expect(findings.length).toBeGreaterThan(0);
        expect([...new Set(findings.map((each) => each.rule))]).toEqual([rule.id]);
        if (update && example.output) replacements.push({ ...example.output, text: output });
        else expect(output).toBe(example.output?.text);
        const fixable = findings.some((each) => each.fixes.length > 0);
        expect(example.fixed !== undefined, "a fixed block stands there when there is a fix").toBe(fixable);
        if (!example.fixed) return;
        const fixed = applyFixes(rule, example, findings, text);
        const problems = (json: string) => openDocument(json, example.input.file).syntaxProblems.length;
        expect(problems(fixed), "a fix keeps JSON that can be read").toBeLessThanOrEqual(problems(text));
        if (update) replacements.push({ ...example.fixed, text: fixed });
        else expect(fixed).toBe(example.fixed.text);
      });
    });

    page.passes.forEach((example, i) => {
      it(`is silent on example ${i + 1} that passes`, () => {
        expect(run(rule, example).output).toBe("");
      });
    });

    if (update) {
      it("is written", () => {
        let text = page.text;
        for (const each of replacements.sort((a, b) => b.start - a.start)) {
          text = text.slice(0, each.start) + each.text + text.slice(each.end);
        }
        writeFileSync(path, text);
      });
    }
  });
}

it("every page belongs to a rule", () => {
  const pages = readdirSync("docs/rules").filter((file) => file !== "README.md");
  expect(pages.map((file) => file.replace(/\.md$/, "")).sort()).toEqual(rules.map((rule) => rule.id).sort());
});

/** Of a strict rule's example only its own findings count: hardening advice speaks of every plain file. */
function run(rule: Rule, example: Example): { text: string; output: string; findings: Finding[] } {
  const { text, file } = example.input;
  if (file === "taskdef.config.json") {
    const { findings } = parseConfig(text);
    return { text, findings, output: print(text, file, findings) };
  }
  const strict = presetOf(rule) === "strict";
  const findings = lint(openDocument(text, file), configOf(rule, example)).filter(
    (each) => !strict || each.rule === rule.id,
  );
  return { text, findings, output: print(text, file, findings) };
}

function configOf(rule: Rule, { config, input }: Example): FileConfig {
  const base = config ? parseConfig(config.text).config : { ...DEFAULT_CONFIG, extends: [strictest(rule)] };
  return resolveConfig(base, input.file);
}

function strictest(rule: Rule) {
  return presetOf(rule) === "strict" ? ("strict" as const) : ("recommended" as const);
}

function print(text: string, file: string, findings: readonly Finding[]): string {
  const { lines } = openDocument(text, file);
  return findings.map((finding) => `${frame(file, lines, finding)}\n`).join("");
}

/** All safe fixes, as --fix makes them; where there are none, the first suggestion of each finding. */
function applyFixes(rule: Rule, example: Example, findings: readonly Finding[], text: string): string {
  if (findings.some((each) => each.fixes.some((fix) => fix.safe)) && example.input.file !== "taskdef.config.json") {
    return fixAll(text, example.input.file, configOf(rule, example));
  }
  const edits = findings.flatMap((each) => each.fixes[0]?.edits() ?? []);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
