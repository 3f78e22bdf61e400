/** Texts with a cursor in them, and what the language features say there. */
import { openDocument, type TaskDocument } from "../../server/document/document.ts";
import { loadSchema } from "../../server/language/schema.ts";

export const schema = await loadSchema();

/** Takes the `|` out of a text. */
export function atCursor(marked: string, name = "task-definition.json"): { document: TaskDocument; offset: number } {
  const offset = marked.indexOf("|");
  if (offset < 0) throw new Error(`no cursor in ${marked}`);
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { document: openDocument(text, name, "ecs-task-definition"), offset };
}

/** A task definition of these members. */
export const inTask = (members: string) => `{ "family": "web", ${members} }`;

/** A Fargate task with a container of these members. */
export const inContainer = (members: string, task = `"requiresCompatibilities": ["FARGATE"]`) =>
  inTask(`${task}, "containerDefinitions": [{ "name": "web", ${members} }]`);
