import type { TaskDocument } from "../document/document.ts";
import type { TaskDefinition } from "../document/task.ts";
import { candidatesFor } from "./candidates.ts";
import { expectedMembers } from "./expected.ts";
import { optionsFor } from "./options.ts";
import type { KeyPlace } from "./place.ts";
import { childOf, nodeAt, type SchemaNode } from "./schema.ts";
import { skeleton } from "./skeleton.ts";
import { pathOf } from "./subject.ts";
import type { Suggestion } from "./suggestion.ts";
import { isUnsuitableKey } from "./suitable.ts";
import { behind } from "./surroundings.ts";

interface Key {
  name: string;
  node: SchemaNode;
  required: boolean;
  expected?: boolean;
  help?: string;
}

/** The members that an object can still have, as whole properties; those that it must have come first. */
export function completeKeys(
  document: TaskDocument,
  task: TaskDefinition,
  place: KeyPlace,
  schema: SchemaNode,
  snippets: boolean,
): Suggestion[] {
  const path = pathOf(task, place.object);
  const node = path && nodeAt(schema, path);
  if (!node) return [];
  const present = new Set(place.object.children.filter((each) => each !== place.child).map((each) => each.name));
  const keys = keysOf(task, place, schema, node).filter(
    ({ name }) => !present.has(name) && !isUnsuitableKey(task, place.object, name),
  );
  const { named, comma } = behind(document, place.end, place.child);
  return keys.map(({ name, node: child, required, expected, help }, i) => {
    const values = candidatesFor(task, child, place.object, name).map(({ value }) => String(value));
    const value = named ? "" : `: ${skeleton(schema, child, snippets, values.length > 0 ? values : undefined)}`;
    return {
      label: name,
      kind: "key",
      ...(required && { detail: "required" }),
      help: help ?? child.markdownDescription,
      deprecated: child.deprecated,
      filter: `"${name}"`,
      rank: i + (required ? 0 : expected ? 1000 : 2000),
      start: place.start,
      end: place.end,
      text: `"${name}"${value}${named ? "" : comma}`,
      snippet: snippets && !named,
      commaAt: place.commaAt,
    };
  });
}

/** The schema's properties, or the options that are known of a map. */
function keysOf(task: TaskDefinition, { object }: KeyPlace, schema: SchemaNode, node: SchemaNode): Key[] {
  if (node.properties) {
    const expected = expectedMembers(node);
    return Object.keys(node.properties).map((name) => ({
      name,
      node: childOf(schema, node, name) ?? {},
      required: node.required?.includes(name) ?? false,
      expected: expected.includes(name),
    }));
  }
  return optionsFor(object).map(({ name, required, text, values }) => ({
    name,
    node: { type: "string", enum: values },
    required: required === "always" || (required === "fargate" && task.requires("FARGATE")),
    help: text,
  }));
}
