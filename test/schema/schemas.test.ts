/** The schemas are sound, flat and explained throughout. */
import { describe, expect, it } from "vitest";
import { ajv, config, containers, nodes, refersTo, type Schema, task, validator } from "./schema.ts";

const ASSERTIONS =
  "type enum pattern minimum maximum minLength maxLength minItems maxItems required additionalProperties items properties $ref";
const ANNOTATIONS =
  "$schema $id $comment title description markdownDescription enumDescriptions default examples deprecated deprecationMessage definitions";

const DOCUMENTED = /^$|\/(properties|definitions)\/[^/]+$/;

const PUBLISHED = { keywords: `${ASSERTIONS} ${ANNOTATIONS}`, besideRef: "", awsLink: true };
const files = [
  { title: "task definitions", schema: task, ...PUBLISHED },
  { title: "container definitions", schema: containers, ...PUBLISHED },
  {
    title: "the configuration",
    schema: config,
    keywords: `${PUBLISHED.keywords} anyOf`,
    besideRef: "description markdownDescription",
    awsLink: false,
  },
];

describe.each(files)("the schema of $title", ({ schema, keywords, besideRef }) => {
  const all = [...nodes(schema)];
  const documented = all.filter(isDocumented);

  it("is valid draft-07, in ajv's strict mode", () => {
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(validator(schema)).toBeTypeOf("function");
  });

  it("uses only the keywords that give one clear error a place", () => {
    const known = new Set(keywords.split(" "));
    const others = all.flatMap(([at, node]) =>
      Object.keys(node)
        .filter((key) => !known.has(key))
        .map((key) => at + key),
    );
    expect(others).toEqual([]);
  });

  it("relies on nothing beside a $ref, as draft-07 ignores it", () => {
    const harmless = new Set(["$ref", ...besideRef.split(" ")]);
    const lost = all.filter(([, node]) => node.$ref && Object.keys(node).some((key) => !harmless.has(key)));
    expect(lost.map(([at]) => at)).toEqual([]);
  });

  it("refers only to definitions it has", () => {
    const names = all.flatMap(([, node]) => refersTo(node) ?? []);
    expect(names.filter((name) => !schema.definitions?.[name])).toEqual([]);
  });

  it("closes every structure", () => {
    expect(all.filter(([, node]) => node.properties && node.additionalProperties !== false)).toEqual([]);
  });

  it("explains every property and definition, in plain text and in Markdown", () => {
    const bare = documented.filter(([, { description, markdownDescription }]) => !description || !markdownDescription);
    const marked = documented.filter(([, { description }]) => description?.includes("`"));
    expect([...bare, ...marked].map(([at]) => at)).toEqual([]);
  });

  it("has as many enumDescriptions as enum values", () => {
    const wrong = all.filter(([, node]) => node.enum && node.enumDescriptions?.length !== node.enum.length);
    expect(wrong.map(([at]) => at)).toEqual([]);
  });

  it("accepts its own examples", () => {
    const wrong = documented.filter(([at, node]) => {
      const validate = validator(schema, at);
      return [...(node.examples ?? []), ...hoverExamples(node)].some((example) => !validate(example));
    });
    expect(wrong.map(([at]) => at)).toEqual([]);
  });
});

describe.each(files.filter(({ awsLink }) => awsLink))("the hovers of $title", ({ schema }) => {
  const documented = [...nodes(schema)].filter(isDocumented);

  it("links every property and definition to AWS", () => {
    const unlinked = documented.filter(
      ([, node]) => !node.markdownDescription?.includes("](https://docs.aws.amazon.com/"),
    );
    expect(unlinked.map(([at]) => at)).toEqual([]);
  });

  it("gives an example in every hover", () => {
    expect(documented.filter(([, node]) => hoverExamples(node).length === 0).map(([at]) => at)).toEqual([]);
  });
});

/** Every property and definition of its own; those that only refer are explained where they refer to. */
function isDocumented([pointer, node]: [pointer: string, node: Schema]): boolean {
  return DOCUMENTED.test(pointer) && !node.$ref;
}

/** The values shown in a hover, after `Example:` or in a fence: bare, or as `"key": value`. */
function hoverExamples({ markdownDescription = "" }: Schema): unknown[] {
  const blocks = [...markdownDescription.matchAll(/^Example: `(.+)`$|^```json\n([^`]+)\n```$/gm)];
  return blocks.map(([, span, fence]) => exampleValue(span ?? fence ?? ""));
}

function exampleValue(text: string): unknown {
  const keyed = /^"[^"]+": /.test(text);
  return keyed ? Object.values(JSON.parse(`{${text}}`) as object)[0] : JSON.parse(text);
}
