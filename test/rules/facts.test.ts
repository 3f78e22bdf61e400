/** What ECS accepts and refuses, fact by fact: which rule watches it, or why none does. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../server/rules/index.generated.ts";

interface Fact {
  /** Of the collection of facts beside the project. */
  section: string;
  field: string;
  fact: string;
  rules?: string[];
  /** Places of the JSON schema that assert it: "tags[].key". */
  schema?: string[];
  /** Why no rule does. */
  none?: string;
}

interface Schema {
  $ref?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  definitions?: Record<string, Schema>;
}

const root = path.resolve(import.meta.dirname, "../..");
const facts: Fact[] = readJson("test/rules/facts.json");
const schema: Schema = readJson("schemas/task-definition.schema.json");
const collection = path.resolve(root, "../shared/facts/ecs-taskdef-facts.md");

// What an absent file leaves unproven is said in the title (scripts/test.mjs reads it).
const absent = existsSync(collection) ? "" : ` (skipped: ${collection} is absent)`;

describe("the facts", () => {
  it("each have a rule, or a reason to have none", () => {
    expect(facts.filter((each) => (each.rules === undefined) === (each.none === undefined))).toEqual([]);
  });

  it("stand there once each", () => {
    const names = facts.map(({ section, field, fact }) => `${section} ${field}: ${fact}`);
    expect(names.filter((each, i) => names.indexOf(each) !== i)).toEqual([]);
  });

  it("name rules that exist", () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(facts.flatMap((each) => (each.rules ?? []).filter((id) => !ids.has(id)))).toEqual([]);
  });

  it("name places that the schema has", () => {
    expect(facts.flatMap((each) => (each.schema ?? []).filter((place) => !schemaAt(place)))).toEqual([]);
  });

  it("stand behind every rule of category registration", () => {
    const named = new Set(facts.flatMap((each) => each.rules ?? []));
    const registration = rules.filter(({ category }) => category === "registration").map(({ id }) => id);
    expect(registration.filter((id) => !named.has(id))).toEqual([]);
  });

  it.skipIf(!existsSync(collection))(`are all that the collection has in its tables of fields${absent}`, () => {
    const known = new Set(facts.map(({ section, field }) => `${section} ${field}`));
    expect(tableRows(readFileSync(collection, "utf8"), ["1", "3", "4"]).filter((row) => !known.has(row))).toEqual([]);
  });
});

/** "4 image" for each name in the first column of the tables of these sections. */
function tableRows(markdown: string, sections: readonly string[]): string[] {
  return markdown.split(/^## /m).flatMap((part) => {
    const section = part.slice(0, part.indexOf("."));
    if (!sections.includes(section)) return [];
    const cells = [...part.matchAll(/^\| ([^|]+) \|/gm)].map((match) => match[1] ?? "");
    const names = cells.filter((cell) => cell !== "field" && cell !== "mode").flatMap((cell) => cell.split(/,| \/ /));
    return names.map((name) => `${section} ${name.trim()}`);
  });
}

function schemaAt(place: string): Schema | undefined {
  const steps = place.replaceAll("[]", ".[]").split(".");
  return steps.reduce<Schema | undefined>((at, step) => {
    const here = at && resolved(at);
    return step === "[]" ? here?.items : here?.properties?.[step];
  }, schema);
}

function resolved(at: Schema): Schema {
  const name = at.$ref?.split("/").at(-1);
  return (name ? schema.definitions?.[name] : undefined) ?? at;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(root, file), "utf8"));
}
