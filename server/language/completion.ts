import type { TaskDocument } from "../document/document.ts";
import { completeKeys } from "./complete-keys.ts";
import { completeValues } from "./complete-values.ts";
import { placeAt } from "./place.ts";
import type { SchemaNode } from "./schema.ts";
import { taskToBe } from "./subject.ts";
import type { Suggestion } from "./suggestion.ts";

/** What can be written at an offset. @param snippets whether the editor knows tab stops */
export function complete(document: TaskDocument, offset: number, schema: SchemaNode, snippets: boolean): Suggestion[] {
  const task = taskToBe(document, schema);
  const place = task && placeAt(document, offset);
  if (!place) return [];
  return place.kind === "key"
    ? completeKeys(document, task, place, schema, snippets)
    : completeValues(document, task, place, schema, snippets);
}
