/** What is inserted for a value that is yet to be written: well-formed, with all that it needs. */
import { expectedMembers } from "./expected.ts";
import { childOf, type SchemaNode } from "./schema.ts";

/** Writes the places that the person fills in; as a snippet they are tab stops, otherwise an example. */
interface Pen {
  stop(example: string): string;
  choice(values: readonly string[]): string;
  /** Several lines, where the editor indents what it inserts. */
  block(open: string, inside: string, close: string): string;
}

const MOST_CHOICES = 12;

/** The text of a value of that type. @param values the strings that are known to fit here */
export function skeleton(root: SchemaNode, node: SchemaNode, snippet: boolean, values?: readonly string[]): string {
  return write(root, node, snippet ? snippetPen() : PLAIN, values ?? node.enum);
}

function write(root: SchemaNode, node: SchemaNode, pen: Pen, values?: readonly string[]): string {
  if (node.type === "object") return writeObject(root, node, pen);
  if (node.type === "array") return writeArray(root, node, pen);
  if (node.type === "boolean") return pen.choice(["true", "false"]);
  if (node.type === "string") return `"${writeString(node, pen, values ?? [])}"`;
  return pen.stop(String(node.examples?.[0] ?? node.minimum ?? 0));
}

function writeString(node: SchemaNode, pen: Pen, values: readonly string[]): string {
  const plain = values.filter((value) => /^[\w.-]+$/.test(value));
  if (plain.length === 1) return pen.stop(plain[0] as string);
  return plain.length > 1 ? pen.choice(plain) : pen.stop(node.minLength ? "name" : "");
}

function writeObject(root: SchemaNode, node: SchemaNode, pen: Pen): string {
  const members = expectedMembers(node).map((name) => {
    const child = childOf(root, node, name);
    return `"${name}": ${child ? write(root, child, pen, child.enum) : pen.stop('""')}`;
  });
  return pen.block("{", members.join(", ") || pen.stop(""), "}");
}

function writeArray(root: SchemaNode, node: SchemaNode, pen: Pen): string {
  const item = childOf(root, node, 0);
  if (item?.type === "object") return pen.block("[", write(root, item, pen), "]");
  return pen === PLAIN || !item ? `[${pen.stop("")}]` : `[${write(root, item, pen, item.enum)}]`;
}

const PLAIN: Pen = {
  stop: (example) => example,
  choice: (values) => values[0] ?? "",
  block: (open, inside, close) => open + inside + close,
};

function snippetPen(): Pen {
  let stops = 0;
  const stop = (example: string) =>
    example === "" ? `$${++stops}` : `\${${++stops}:${example.replace(/[\\$}]/g, "\\$&")}}`;
  return {
    stop,
    // Of many values the editor's own list is better to choose from.
    choice: (values) => (values.length > MOST_CHOICES ? stop("") : `\${${++stops}|${values.join(",")}|}`),
    block: (open, inside, close) => `${open}\n\t${inside.replaceAll("\n", "\n\t")}\n${close}`,
  };
}
