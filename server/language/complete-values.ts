import type { TaskDocument } from "../document/document.ts";
import type { TaskDefinition } from "../document/task.ts";
import { candidatesFor } from "./candidates.ts";
import type { ValuePlace } from "./place.ts";
import { nodeAt, type SchemaNode } from "./schema.ts";
import { skeleton } from "./skeleton.ts";
import { pathOf } from "./subject.ts";
import type { Candidate, Suggestion } from "./suggestion.ts";
import { behind } from "./surroundings.ts";

/** The values that can stand at a place; for objects and lists, an empty one with what is required in it. */
export function completeValues(
  document: TaskDocument,
  task: TaskDefinition,
  place: ValuePlace,
  schema: SchemaNode,
  snippets: boolean,
): Suggestion[] {
  const path = pathOf(task, place.parent);
  const node = path && nodeAt(schema, [...path, place.name]);
  if (!node) return [];
  const { comma } = behind(document, place.end);
  const blank = document.text[place.start - 1] === ":" ? " " : "";
  const offer = offerAt(place, blank, comma);
  if (node.type === "object" || node.type === "array") {
    if (place.field && place.start < place.end && place.field.kind === "string") return [];
    const label = node.type === "object" ? "{ … }" : "[ … ]";
    const text = skeleton(schema, node, snippets);
    return [
      {
        ...offer({ value: label }, 0),
        label,
        kind: "structure",
        text: blank + text + comma,
        filter: text[0] ?? "",
        snippet: snippets,
      },
    ];
  }
  return candidatesFor(task, node, place.parent, place.name, place.field).map(offer);
}

function offerAt(place: ValuePlace, blank: string, comma: string) {
  return ({ value, detail, help, kind }: Candidate, rank: number): Suggestion => ({
    label: String(value),
    kind: kind ?? "value",
    detail,
    help,
    filter: JSON.stringify(value),
    rank,
    start: place.start,
    end: place.end,
    text: blank + JSON.stringify(value) + comma,
    snippet: false,
  });
}
