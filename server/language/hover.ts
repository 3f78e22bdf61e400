import type { TaskDocument } from "../document/document.ts";
import type { Field } from "../document/field.ts";
import { explainValue } from "./explain.ts";
import { explainHealthCheck } from "./explain-health-check.ts";
import { fieldUnder } from "./field-under.ts";
import { optionsFor } from "./options.ts";
import { nodeAt, type SchemaNode } from "./schema.ts";
import { pathOf, taskIn } from "./subject.ts";

export interface Hover {
  start: number;
  end: number;
  markdown: string;
}

/** What a key is, or what a value means; undefined where there is nothing to say. */
export function hover(document: TaskDocument, offset: number, schema: SchemaNode): Hover | undefined {
  const task = taskIn(document);
  const under = task && fieldUnder(document.root, offset);
  const path = under && pathOf(task, under.field);
  if (!path) return undefined;
  const node = nodeAt(schema, path);
  const markdown = under.on === "key" ? onKey(under.field, node) : explainValue(task, under.field, node);
  return markdown ? { start: under.start, end: under.end, markdown } : undefined;
}

function onKey(field: Field, node: SchemaNode | undefined): string | undefined {
  const option = field.parent && optionsFor(field.parent).find((each) => each.name === field.name);
  const here =
    field.name === "healthCheck" && field.kind === "object" ? explainHealthCheck(field as HealthCheck) : undefined;
  const text = node?.markdownDescription ?? option?.text;
  return text && [text, here].filter(Boolean).join("\n\n---\n\n");
}

type HealthCheck = Parameters<typeof explainHealthCheck>[0];
