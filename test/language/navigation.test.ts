import { expect, test } from "vitest";
import { applyEdits } from "../../server/document/edit.ts";
import { definition, references, rename, renameable } from "../../server/language/navigation.ts";
import { atCursor } from "./cursor.ts";

/** The text with brackets around what is found, or undefined when nothing is. */
function marked(text: string, places: readonly { start: number; end: number }[]): string | undefined {
  const edits = places.flatMap(({ start, end }) => [
    { start, end: start, text: "«" },
    { start: end, end, text: "»" },
  ]);
  return places.length === 0 ? undefined : applyEdits(text, edits);
}

const CONTAINERS = `{ "containerDefinitions": [
  { "name": "db", "image": "redis:7" },
  { "name": "web", "image": "nginx:1.29",
    "dependsOn": [{ "containerName": "db", "condition": "START" }],
    "links": ["db:cache", "db"], "volumesFrom": [{ "sourceContainer": "db" }] }
], "proxyConfiguration": { "containerName": "web" } }`;

const VOLUMES = `{ "containerDefinitions": [
  { "name": "data", "mountPoints": [{ "sourceVolume": "data" }, { "sourceVolume": "\${V}" }] }
], "volumes": [{ "name": "data" }] }`;

/** The text with the cursor at the n-th occurrence of a word. */
function cursorAt(text: string, word: string, nth = 0) {
  let at = text.indexOf(word);
  for (let i = 0; i < nth; i++) at = text.indexOf(word, at + 1);
  return atCursor(`${text.slice(0, at + 1)}|${text.slice(at + 1)}`);
}

test.each([
  ["dependsOn", 1],
  ["a link with an alias", 2],
  ["a link", 3],
  ["volumesFrom", 4],
  ["the definition itself", 0],
])("the definition of a container, from %s", (_, nth) => {
  const { document, offset } = cursorAt(CONTAINERS, "db", nth);
  expect(marked(document.text, definition(document, offset)?.targets ?? [])).toBe(CONTAINERS.replace("db", "«db»"));
});

test("all that refer to a container, and no volume of the same name", () => {
  const containers = cursorAt(CONTAINERS, "db", 2);
  expect(marked(CONTAINERS, references(containers.document, containers.offset))).toBe(
    CONTAINERS.replaceAll("db", "«db»"),
  );
  const proxied = cursorAt(CONTAINERS, "web", 1);
  expect(marked(CONTAINERS, references(proxied.document, proxied.offset))).toBe(CONTAINERS.replaceAll("web", "«web»"));
  const volumes = cursorAt(VOLUMES, "data", 2);
  expect(marked(VOLUMES, references(volumes.document, volumes.offset))).toBe(
    VOLUMES.replaceAll("data", "«data»").replace("«data»", "data"),
  );
});

test("renaming there and back gives the same text", () => {
  const there = cursorAt(CONTAINERS, "db", 3);
  const edits = rename(there.document, there.offset, "store");
  if ("refused" in edits) throw new Error(edits.refused);
  const renamed = applyEdits(CONTAINERS, edits);
  expect(renamed).toBe(CONTAINERS.replaceAll("db", "store"));
  const back = cursorAt(renamed, "store", 1);
  const again = rename(back.document, back.offset, "db");
  expect("refused" in again ? again.refused : applyEdits(renamed, again)).toBe(CONTAINERS);
});

test("what cannot be a name, and one that is taken, is refused", () => {
  const { document, offset } = cursorAt(CONTAINERS, "db");
  expect(rename(document, offset, "a b")).toEqual({
    refused: "A container's name has 1 to 255 letters, digits, underscores and hyphens.",
  });
  expect(rename(document, offset, "web")).toEqual({ refused: 'There is a container "web" already.' });
  expect(rename(document, 0, "x")).toHaveProperty("refused");
});

test("what can be renamed", () => {
  const at = (text: string, word: string, nth?: number) => {
    const { document, offset } = cursorAt(text, word, nth);
    return renameable(document, offset)?.name;
  };
  expect(at(CONTAINERS, "db:", 0)).toBe("db");
  expect(at(CONTAINERS, "cache")).toBeUndefined();
  expect(at(CONTAINERS, "redis")).toBeUndefined();
  expect(at(VOLUMES, "${V}")).toBeUndefined();
});
