import { openDocument, type TaskDocument } from "../../server/document/document.ts";
import { type Field, fieldAt, segmentsOf } from "../../server/document/field.ts";

/** The field at a pointer of a document; fails when nothing stands there. */
export function at(document: TaskDocument, pointer: string): Field {
  const field = document.root && fieldAt(document.root, segmentsOf(pointer));
  if (!field) throw new Error(`nothing at ${pointer || "the root"}`);
  return field;
}

export function open(text: string, name = "task-definition.json"): TaskDocument {
  return openDocument(text, name);
}

/** What stands in the text where a field is. */
export function source(document: TaskDocument, field: Field): string {
  return document.text.slice(field.start, field.end);
}

/** A field and all below it, in the order of the text. */
export function* fieldsOf(field: Field): Generator<Field> {
  yield field;
  for (const child of field.children) yield* fieldsOf(child);
}
