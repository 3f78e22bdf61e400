/** The schema takes what RegisterTaskDefinition takes in the installed AWS SDK: no field or value less, and none more. */
import { describe, expect, it } from "vitest";
import { refersTo, type Schema, task as schema } from "./schema.ts";
import { documentedValues, readSdk, type SdkField } from "./sdk.ts";

const definitions = schema.definitions ?? {};
const sdk = readSdk();

/** The root has the SDK's name for what DescribeTaskDefinition answers; the request is what the schema describes. */
const ROOT = "RegisterTaskDefinitionRequest";

interface Deviation {
  at: string;
  sdk: string | undefined;
  schema: string | undefined;
  reason: string;
}

const DEVIATIONS: Deviation[] = [
  {
    at: `${ROOT}.family`,
    sdk: "required string",
    schema: "string",
    reason: "a pipeline may fill it in; a rule says when it is really missing",
  },
  {
    at: "ContainerDefinition.name",
    sdk: "string",
    schema: "required string",
    reason: 'the API model is laxer than ECS: "Container.name should not be null or empty."',
  },
  {
    at: "LogDriver=none",
    sdk: undefined,
    schema: "value",
    reason: "consoles have exported it, and nobody has shown that ECS refuses it",
  },
];

/** Strings whose values AWS only documents: listed as examples, so that editors offer them. */
const DOCUMENTED = [
  { definition: "Capability", structure: "KernelCapabilities", field: "add" },
  { definition: "Capability", structure: "KernelCapabilities", field: "drop" },
  { definition: "TmpfsMountOption", structure: "Tmpfs", field: "mountOptions" },
];

type Facts = Record<string, string>;

function sdkFacts(structure: string, facts: Facts = {}): Facts {
  for (const [name, field] of Object.entries(sdk.structures[structure] ?? {})) {
    const at = `${structure}.${name}`;
    if (at in facts) continue;
    facts[at] = `${field.required ? "required " : ""}${sdkKind(field)}`;
    const inner = field.type.replace("[]", "");
    if (sdk.structures[inner]) sdkFacts(inner, facts);
    for (const value of sdk.enums[inner] ?? []) facts[`${inner}=${value}`] = "value";
  }
  return facts;
}

function sdkKind({ type }: SdkField): string {
  if (type.endsWith("[]")) return `array of ${sdkKind({ type: type.slice(0, -2), required: false, doc: "" })}`;
  if (type === "Record<string, string>") return "map of string";
  if (["string", "number", "boolean"].includes(type)) return type;
  if (sdk.enums[type]) return `enum ${type}`;
  if (sdk.structures[type]) return `structure ${type}`;
  throw new Error(`the SDK has a type of a new kind: ${type}`);
}

function schemaFacts(name: string, node: Schema, facts: Facts = {}): Facts {
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    const at = `${name}.${key}`;
    if (at in facts) continue;
    facts[at] = `${node.required?.includes(key) ? "required " : ""}${schemaKind(property)}`;
    const inner = refersTo(property) ?? refersTo(property.items ?? {}) ?? "";
    schemaFacts(inner, definitions[inner] ?? {}, facts);
    for (const value of definitions[inner]?.enum ?? []) facts[`${inner}=${value}`] = "value";
  }
  return facts;
}

function schemaKind(node: Schema): string {
  const name = refersTo(node);
  const target = name === undefined ? node : definitions[name];
  if (target?.enum) return `enum ${name}`;
  if (target?.properties) return `structure ${name}`;
  if (target?.type === "array") return `array of ${schemaKind(target.items ?? {})}`;
  if (typeof target?.additionalProperties === "object") return `map of ${schemaKind(target.additionalProperties)}`;
  return target?.type === "integer" ? "number" : (target?.type ?? "nothing");
}

describe("the task definition schema and the AWS SDK", () => {
  const theirs = sdkFacts(ROOT);
  const ours = schemaFacts(ROOT, schema);

  it("has every field and enum value of the SDK, with its kind, and no other", () => {
    const expected: Record<string, string | undefined> = { ...theirs };
    for (const { at, schema } of DEVIATIONS) expected[at] = schema;
    expect(ours).toEqual(expected);
  });

  it.each(DEVIATIONS)("deviates at $at: $reason", ({ at, sdk, schema }) => {
    expect([theirs[at], ours[at]]).toEqual([sdk, schema]);
  });

  it.each(DOCUMENTED)("lists the documented values of $structure.$field", ({ definition, structure, field }) => {
    expect(definitions[definition]?.examples).toEqual(documentedValues(sdk.structures[structure]?.[field]?.doc ?? ""));
  });

  it("defines nothing the request does not reach", () => {
    const reached = new Set(Object.keys(ours).map((at) => at.split(/[.=]/)[0]));
    for (const { definition } of DOCUMENTED) reached.add(definition);
    expect(Object.keys(definitions).filter((name) => !reached.has(name))).toEqual([]);
  });

  it("has read the SDK at all", () => {
    const fields = Object.keys(theirs).filter((at) => at.includes("."));
    const values = Object.keys(theirs).filter((at) => at.includes("="));
    expect([fields.length > 150, values.length > 60]).toEqual([true, true]);
  });
});
