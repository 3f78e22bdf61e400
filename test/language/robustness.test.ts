/** Whatever the text and wherever the cursor: no feature throws, and what is offered fits. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openDocument, type TaskDocument } from "../../server/document/document.ts";
import { applyEdits } from "../../server/document/edit.ts";
import { complete } from "../../server/language/completion.ts";
import { hover } from "../../server/language/hover.ts";
import { links } from "../../server/language/links.ts";
import { definition, references, rename, renameable } from "../../server/language/navigation.ts";
import type { Suggestion } from "../../server/language/suggestion.ts";
import { symbols } from "../../server/language/symbols.ts";
import { schemaProblems } from "../../server/schema/validate.ts";
import { schema } from "./cursor.ts";

const folder = path.resolve(import.meta.dirname, "../../examples");
const examples = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:json|jsonc|tpl)$/.test(name) && !name.endsWith("config.json"))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));

const open = (text: string, name: string) => openDocument(text, name, "ecs-task-definition");

function askAll(document: TaskDocument, offset: number): Suggestion[] {
  hover(document, offset, schema);
  definition(document, offset);
  references(document, offset);
  renameable(document, offset);
  rename(document, offset, "other");
  return complete(document, offset, schema, true);
}

describe.each(examples)("$name", ({ name, text }) => {
  test("cut off anywhere, nothing throws at its end", () => {
    for (let end = 0; end <= text.length; end++) {
      const document = open(text.slice(0, end), name);
      askAll(document, end);
      symbols(document);
      links(document);
    }
  });

  test("with a piece taken out, nothing throws around it", () => {
    for (let at = 0; at < text.length; at += 3) {
      const document = open(text.slice(0, at) + text.slice(at + 7), name);
      for (const offset of [at, at + 1, text.length + 5, -1]) askAll(document, offset);
    }
  });

  test("what is offered at any offset leaves the text as readable as it was, and breaks no schema", () => {
    const document = open(text, name);
    const before = problems(document);
    for (let offset = 0; offset <= text.length; offset++) {
      const offered = complete(document, offset, schema, false);
      for (const each of sample(offered, offset)) {
        const after = open(taken(text, each), name);
        expect(after.syntaxProblems, `${each.label} at ${offset}`).toEqual(document.syntaxProblems);
        // Another name for a member that has a value already may not go with that value.
        if (each.kind === "key" && !each.text.includes(":")) continue;
        expect(problems(after), `${each.label} at ${offset}`).toBeLessThanOrEqual(before);
      }
    }
  });
});

function problems(document: TaskDocument): number {
  return document.tasks.flatMap((task) => schemaProblems(task, document.kind)).length;
}

function taken(text: string, { start, end, text: by, commaAt }: Suggestion): string {
  const comma = commaAt === undefined ? [] : [{ start: commaAt, end: commaAt, text: "," }];
  return applyEdits(text, [{ start, end, text: by }, ...comma]);
}

/** One of many at each offset, another at the next. */
function sample(offered: Suggestion[], offset: number): Suggestion[] {
  return offered.filter((_, i) => i % 7 === offset % 7);
}
