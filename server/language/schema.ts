/** The schema of a task definition as hover and completion read it: what a place may hold, and what is said about it. */
import { PACKED_SCHEMA } from "./packed-schema.generated.ts";

export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: "object" | "array" | "string" | "integer" | "number" | "boolean";
  readonly markdownDescription?: string;
  readonly deprecated?: boolean;
  readonly enum?: readonly string[];
  /** One for each value of `enum`. */
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly minLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
}

export type Path = readonly (string | number)[];

let loaded: Promise<SchemaNode> | undefined;

/** The schema's root. It is unpacked when it is first asked for, so that starting costs nothing. */
export function loadSchema(): Promise<SchemaNode> {
  loaded ??= unpack(PACKED_SCHEMA);
  return loaded;
}

async function unpack(packed: string): Promise<SchemaNode> {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  void writer.write(bytes).then(() => writer.close());
  const reader = stream.readable.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) text += value;
  return JSON.parse(text) as SchemaNode;
}

/** The node that describes the value at a path below the root; undefined where the schema knows nothing. */
export function nodeAt(root: SchemaNode, path: Path): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const name of path) node = node && childOf(root, node, name);
  return node;
}

/** The node of a member or an element. */
export function childOf(root: SchemaNode, node: SchemaNode, name: string | number): SchemaNode | undefined {
  if (typeof name === "number") return node.items && resolved(root, node.items);
  const property = node.properties && Object.hasOwn(node.properties, name) ? node.properties[name] : undefined;
  if (property) return resolved(root, property);
  return typeof node.additionalProperties === "object" ? resolved(root, node.additionalProperties) : undefined;
}

/** A node with what it refers to; what stands beside the reference wins. */
function resolved(root: SchemaNode, node: SchemaNode): SchemaNode {
  const target = node.$ref && root.definitions?.[node.$ref.replace("#/definitions/", "")];
  return target ? { ...target, ...node } : node;
}
