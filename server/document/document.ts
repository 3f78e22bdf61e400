import { type Kind, recognize } from "./dialect.ts";
import type { Field } from "./field.ts";
import { type Lines, linesOf } from "./lines.ts";
import { isConfigName } from "./names.ts";
import { type Comment, parse, type SyntaxProblem } from "./parse.ts";
import { type TaskDefinition, taskOf } from "./task.ts";

/** One version of a text, read once: tree, task definitions, comments and problems for all who ask. */
export interface TaskDocument {
  /** The path or URI, as given. */
  readonly name: string;
  readonly text: string;
  /** The dialect, or null for a file that is no task definition. */
  readonly kind: Kind | null;
  readonly root: Field | undefined;
  readonly tasks: readonly TaskDefinition[];
  readonly syntaxProblems: readonly SyntaxProblem[];
  readonly comments: readonly Comment[];
  /** Every key that stands somewhere in the text. */
  readonly keys: ReadonlySet<string>;
  /** Values that are null, in the order of the text. */
  readonly nulls: readonly Field[];
  /** Members whose name stands once more further down in the same object, so that they do not count. */
  readonly overridden: readonly Field[];
  /** True when the text is no JSON before its templates are rendered. */
  readonly templated: boolean;
  readonly lines: Lines;
}

/**
 * Reads a text. Never throws: what cannot be read is not a task definition (`kind` null).
 * @param name path or URI, which helps to recognise the dialect
 * @param languageId the editor's language mode; "ecs-task-definition" makes an object a definition whatever it holds
 */
export function openDocument(text: string, name: string, languageId?: string): TaskDocument {
  const tree = mayBeJson(text) ? parse(text) : undefined;
  const chosen = languageId === "ecs-task-definition";
  const found = isConfigName(name) ? undefined : recognize(tree?.root, name, chosen);
  return {
    name,
    text,
    kind: found?.kind ?? null,
    root: tree?.root,
    tasks: found ? [taskOf(found.definition, found.subject)] : [],
    syntaxProblems: tree?.problems ?? [],
    comments: tree?.comments ?? [],
    keys: tree?.keys ?? new Set(),
    nulls: tree?.nulls ?? [],
    overridden: tree?.overridden ?? [],
    templated: tree?.templated ?? false,
    lines: linesOf(text),
  };
}

/** JSON begins with a bracket, perhaps behind comments or template directives. YAML and prose do not. */
function mayBeJson(text: string): boolean {
  return /^\uFEFF?\s*(?:[{[]|\/[/*]|[$%<#]|__)/.test(text);
}
