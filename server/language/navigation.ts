/** From a container's or a volume's name to where it is defined, to all that refer to it, and to another name. */
import type { TaskDocument } from "../document/document.ts";
import type { TextEdit } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import type { TaskDefinition } from "../document/task.ts";
import { nameFault } from "../ecs/resource-names.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { taskIn } from "./subject.ts";

/** The place of a name in the text, without its quotes. */
export interface NamePlace {
  start: number;
  end: number;
  defines: boolean;
}

/** Where the container or volume whose name is at the offset is defined, and the name that was asked about. */
export function definition(
  document: TaskDocument,
  offset: number,
): { origin: NamePlace; targets: (NamePlace & { whole: Field })[] } | undefined {
  const found = mentionAt(document, offset);
  if (!found) return undefined;
  const targets = sameAs(found).filter(({ defines }) => defines);
  return {
    origin: placeOf(found.mention),
    targets: targets.map((each) => ({ ...placeOf(each), whole: each.owner })),
  };
}

/** All places of the name at the offset, the defining one among them. */
export function references(document: TaskDocument, offset: number): NamePlace[] {
  const found = mentionAt(document, offset);
  return found ? sameAs(found).map(placeOf) : [];
}

/** The name at the offset when it can be changed: what a template fills in cannot. */
export function renameable(document: TaskDocument, offset: number): (NamePlace & { name: string }) | undefined {
  const found = mentionAt(document, offset);
  return found && { ...placeOf(found.mention), name: found.mention.name };
}

/** The edits that change the name at the offset everywhere, or why it cannot be this one. */
export function rename(document: TaskDocument, offset: number, name: string): TextEdit[] | { refused: string } {
  const found = mentionAt(document, offset);
  if (!found) return { refused: "Here is no name of a container or a volume." };
  const { kind } = found.mention;
  const same = sameAs(found);
  if (nameFault(name)) return { refused: `A ${kind}'s name has 1 to 255 letters, digits, underscores and hyphens.` };
  const taken = mentionsIn(found.task).some((each) => each.kind === kind && each.name === name && !same.includes(each));
  if (taken) return { refused: `There is a ${kind} "${name}" already.` };
  return same.map(placeOf).map(({ start, end }) => ({ start, end, text: name }));
}

interface Found {
  document: TaskDocument;
  task: TaskDefinition;
  mention: Mention;
}

/** The name at the offset, and not the alias of a link behind it. One that is written with escapes is left alone. */
function mentionAt(document: TaskDocument, offset: number): Found | undefined {
  const task = taskIn(document);
  const mention =
    task && mentionsIn(task).find((each) => each.field.start <= offset && offset <= placeOf(each).end + 1);
  return mention && isPlain(document, mention) ? { document, task, mention } : undefined;
}

function isPlain({ text }: TaskDocument, { field, name }: Mention): boolean {
  return text.startsWith(name, field.start + 1);
}

function sameAs({ document, task, mention }: Found): Mention[] {
  const same = mentionsIn(task).filter(({ kind, name }) => kind === mention.kind && name === mention.name);
  return same.filter((each) => isPlain(document, each));
}

function placeOf({ field, name, defines }: Mention): NamePlace {
  return { start: field.start + 1, end: field.start + 1 + name.length, defines };
}
