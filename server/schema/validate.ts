/** ajv's errors as problems of the document. The validators were compiled at build time (scripts/generate.mjs). */
import type { Kind } from "../document/dialect.ts";
import { Field, fieldAt, segmentsOf } from "../document/field.ts";
import { HOLE, withHoles } from "../document/placeholder.ts";
import { isSlip, similar } from "../document/similar.ts";
import type { TaskDefinition } from "../document/task.ts";
import { ecsNameOf } from "../ecs/foreign-names.ts";
import { isReadOnlyField } from "../ecs/read-only-fields.ts";
import type { JsonType, SchemaProblem } from "./problem.ts";
import * as validators from "./validators.generated.mjs";

export type Validator = (typeof validators)["taskDefinition"];

interface AjvError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** What the schema of its dialect says of a task definition; nothing about values that are not known. */
export function schemaProblems(task: TaskDefinition, kind: Kind | null): SchemaProblem[] {
  const validate = kind === "container-definitions" ? validators.containerDefinitions : validators.taskDefinition;
  return problemsOf(validate, task.subject);
}

/** What a compiled schema says of a field's value. One problem a place, never a cascade. */
export function problemsOf(validate: Validator, field: Field): SchemaProblem[] {
  if (validate(field.json)) return [];
  const problems: SchemaProblem[] = [];
  for (const error of unknownFirst(perPlace((validate.errors ?? []) as AjvError[]))) {
    const at = fieldAt(field, segmentsOf(error.instancePath));
    const problem = at && problemOf(validate, error, at);
    if (problem) problems.push(problem);
  }
  return problems;
}

function problemOf(validate: Validator, error: AjvError, at: Field): SchemaProblem | undefined {
  const { keyword, params } = error;
  if (keyword === "additionalProperties") return unknownField(validate, error, at);
  if (keyword === "required") return missingField(at, String(params.missingProperty));
  if (!at.known) return undefined;
  if (keyword === "type") return wrongType(at, params.type as JsonType);
  if (keyword === "enum") return invalidValue(at, params.allowedValues as unknown[]);
  if (keyword === "pattern") return { kind: "malformed", at, pattern: String(params.pattern) };
  if (!at.complete && (at.kind === "array" || at.kind === "object")) return undefined;
  return { kind: "out-of-range", at, limit: limitOf(keyword, Number(params.limit)) };
}

/** A misspelt field is the reason why another is missing, so it comes first. */
function unknownFirst(errors: AjvError[]): AjvError[] {
  const isUnknown = ({ keyword }: AjvError) => keyword === "additionalProperties";
  return [...errors.filter(isUnknown), ...errors.filter((error) => !isUnknown(error))];
}

function unknownField(validate: Validator, error: AjvError, object: Field): SchemaProblem | undefined {
  const name = String(error.params.additionalProperty);
  const at = (object as Field<Record<string, unknown>>).get(name);
  if (at.keyStart < 0 || withHoles(name, undefined).includes(HOLE)) return undefined;
  // What DescribeTaskDefinition returns is no slip of the pen, and a file of it has many such fields.
  if (isReadOnlyField(name))
    return { kind: "unknown-field", at, suggestion: undefined, because: "similar", allowed: [] };
  const root = outlineOf(validate);
  const allowed = propertiesAt(root, segmentsOf(error.instancePath));
  const foreign = ecsNameOf(name, allowed);
  // A name that is right elsewhere is in the wrong place, and not misspelt.
  const suggestion = foreign ?? (namesIn(root).has(name) ? undefined : similar(name, allowed));
  const because = foreign ? "foreign" : suggestion && isSlip(name, suggestion) ? "slip" : "similar";
  if (suggestion) expect(object, suggestion, at);
  return { kind: "unknown-field", at, suggestion, because, allowed };
}

/** What stands there under a wrong name is not missing: one fault, one finding. */
function expect(object: Field, name: string, at: Field): void {
  if (object.children.some((child) => child.name === name)) return;
  object.adopt(name, new Field("hole", object, name, at.start, at.end, undefined));
}

const outlines = new Map<Validator, validators.Outline>();

/** An outline is read from its text once, when the first unknown field turns up. */
function outlineOf(validate: Validator): validators.Outline {
  const outline = outlines.get(validate) ?? validate.outline();
  outlines.set(validate, outline);
  return outline;
}

/** Every property name of a schema. */
function namesIn(root: validators.Outline): ReadonlySet<string> {
  const names = new Set(Object.keys(root.properties ?? {}));
  for (const definition of Object.values(root.definitions ?? {})) {
    for (const name of Object.keys(definition.properties ?? {})) names.add(name);
  }
  return names;
}

/** The names that an object at a place may have. */
function propertiesAt(root: validators.Outline, segments: readonly string[]): string[] {
  let here: validators.Outline | undefined = root;
  for (const segment of segments) {
    const outline: validators.Outline | undefined = here && resolved(root, here);
    here = outline?.properties?.[segment] ?? outline?.items ?? outline?.additionalProperties;
  }
  return Object.keys((here && resolved(root, here).properties) ?? {});
}

function resolved(root: validators.Outline, outline: validators.Outline): validators.Outline {
  const name = outline.$ref?.split("/").at(-1);
  return (name ? root.definitions?.[name] : undefined) ?? outline;
}

function missingField(object: Field, name: string): SchemaProblem | undefined {
  const at = (object as Field<Record<string, unknown>>).get(name);
  return at.absent ? { kind: "missing-field", at } : undefined;
}

function wrongType(at: Field, expected: JsonType): SchemaProblem {
  return { kind: "wrong-type", at, expected, converted: convert(at.json, expected) };
}

/** The same value in the type that is expected, or undefined where that would be a guess. */
function convert(value: unknown, expected: JsonType): unknown {
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean")) return String(value);
  if (typeof value === "string") {
    if (expected === "boolean" && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === "true";
    if ((expected === "integer" || expected === "number") && /^\d{1,9}$/.test(value)) return Number(value);
    if (expected === "array" && /^[^\s]+$/.test(value)) return [value];
  }
  return undefined;
}

function invalidValue(at: Field, values: unknown[]): SchemaProblem {
  const allowed = values.map(String);
  return { kind: "invalid-value", at, allowed, suggestion: similar(String(at.json), allowed) };
}

function limitOf(keyword: string, limit: number): string {
  switch (keyword) {
    case "minimum":
      return `at least ${limit}`;
    case "maximum":
      return `at most ${limit}`;
    case "minLength":
      return `at least ${limit} characters`;
    case "maxLength":
      return `at most ${limit} characters`;
    case "minItems":
      return `at least ${limit} entries`;
    default:
      return `at most ${limit} entries`;
  }
}

/** `anyOf` reports its branches and itself; the most telling error of a place stands for all of them. */
function perPlace(errors: readonly AjvError[]): AjvError[] {
  const best = new Map<string, AjvError>();
  for (const error of errors) {
    if (error.keyword === "anyOf") continue;
    const { missingProperty, additionalProperty } = error.params;
    const key = `${error.instancePath} ${String(missingProperty ?? additionalProperty ?? "")}`;
    const other = best.get(key);
    if (!other || (other.keyword === "type" && error.keyword === "enum")) best.set(key, error);
  }
  return [...best.values()];
}
