/** The schema files as the tests look at them. */
import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";

export interface Schema {
  $id?: string;
  $ref?: string;
  title?: string;
  type?: string;
  enum?: string[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  definitions?: Record<string, Schema>;
  description?: string;
  markdownDescription?: string;
  enumDescriptions?: string[];
  examples?: unknown[];
}

const LOCAL = "#/definitions/";

function readSchema(name: string): Schema {
  return JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), "utf8")) as Schema;
}

export const task = readSchema("task-definition.schema.json");
export const containers = readSchema("container-definitions.schema.json");
export const config = readSchema("taskdef.config.schema.json");

export const ajv = new Ajv({
  strict: true,
  allErrors: true,
  schemas: [task, containers, config],
  keywords: ["markdownDescription", "enumDescriptions", "deprecationMessage"],
});

/** Compiles a schema, or the part of it at a JSON pointer. */
export function validator(schema: Schema, pointer = ""): ValidateFunction {
  const validate = ajv.getSchema(pointer === "" ? (schema.$id ?? "") : `${schema.$id}#${pointer}`);
  if (!validate) throw new Error(`no schema at ${schema.$id}#${pointer}`);
  return validate;
}

/** The name of the definition a node refers to, in its own file. */
export function refersTo(node: Schema): string | undefined {
  return node.$ref?.startsWith(LOCAL) ? node.$ref.slice(LOCAL.length) : undefined;
}

/** The node and all nodes inside it, each with its JSON pointer. */
export function* nodes(node: Schema, pointer = ""): Generator<[pointer: string, node: Schema]> {
  yield [pointer, node];
  for (const group of ["properties", "definitions"] as const)
    for (const [key, child] of Object.entries(node[group] ?? {})) yield* nodes(child, `${pointer}/${group}/${key}`);
  if (node.items) yield* nodes(node.items, `${pointer}/items`);
  if (typeof node.additionalProperties === "object")
    yield* nodes(node.additionalProperties, `${pointer}/additionalProperties`);
  for (const [index, child] of (node.anyOf ?? []).entries()) yield* nodes(child, `${pointer}/anyOf/${index}`);
}
