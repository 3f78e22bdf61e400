/** Whatever the text, nothing throws, hangs, points outside of it or repairs without end. */
import { describe, expect, it } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { applyEdits } from "../../server/document/edit.ts";
import { DEFAULT_CONFIG, resolveConfig } from "../../server/engine/config.ts";
import { fixAll } from "../../server/engine/fix.ts";
import { lint } from "../../server/engine/lint.ts";
import { mutate, randomFrom } from "./mutate.ts";
import { seeds } from "./seeds.ts";

const INPUTS = Number(process.env.FUZZ_INPUTS ?? 20_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const SHARDS = 10;
const NAME = "task-definition.json";
const LONGEST = 1000;

const config = resolveConfig({ ...DEFAULT_CONFIG, extends: ["strict"] }, NAME);
const texts = seeds();

describe(`${INPUTS} damaged inputs`, () => {
  it.each(Array.from({ length: SHARDS }, (_, shard) => shard))(
    "leave it standing, part %i",
    { timeout: 300_000 },
    (shard) => {
      for (let i = shard; i < INPUTS; i += SHARDS) {
        const random = randomFrom(SEED * 1_000_003 + i);
        const text = mutate(texts[i % texts.length] ?? "", texts, random);
        const fault = faultOf(text);
        if (fault) expect.fail(`input ${i} of seed ${SEED}: ${fault}\n${JSON.stringify(text.slice(0, 3000))}`);
      }
    },
  );
});

/** What is wrong with our answer to a text, or undefined. */
function faultOf(text: string): string | undefined {
  const start = performance.now();
  const document = openDocument(text, NAME);
  const findings = lint(document, config);
  const spent = performance.now() - start;
  if (spent > LONGEST) return `took ${spent} ms`;
  for (const { rule, start, end, message, related, fixes } of findings) {
    if (rule === "internal-error") return message;
    for (const range of [{ start, end }, ...related]) {
      if (!isInside(text, range)) return `${rule} points at ${range.start}-${range.end} of ${text.length}`;
    }
    for (const fix of fixes) {
      const edits = fix.edits();
      const outside = edits.find((edit) => !isInside(text, edit));
      if (outside) return `a fix of ${rule} edits ${outside.start}-${outside.end} of ${text.length}`;
      applyEdits(text, edits);
    }
  }
  if (findings.some(({ fixes }) => fixes.some(({ safe }) => safe))) {
    const fixed = fixAll(text, NAME, config);
    if (fixAll(fixed, NAME, config) !== fixed) return "fixes have no fixed point";
  }
  return undefined;
}

function isInside(text: string, { start, end }: { start: number; end: number }): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
}
