import { isOfEcspresso } from "../document/ecspresso.ts";
import type { TextEdit } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "wrapped-definition",
  category: "registration",
  severity: "warning",
  summary: "A whole answer of DescribeTaskDefinition stands in a file that is to be registered.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html",
  messages: {
    found:
      "the definition stands inside taskDefinition, as DescribeTaskDefinition answers it, so a registration finds no family and no containers. Move its fields to the top level.",
    unwrap: "Move the fields to the top level",
  },
  check({ definition }, report, { document }) {
    const { root } = document;
    if (document.kind !== "describe-output" || !root || isOfEcspresso(document.text)) return;
    const bare = root.children.every((each) => each === definition || ANSWER.has(String(each.name)) || isEmpty(each));
    const fix = { message: "unwrap", safe: false, edits: () => unwrap(document.text, root, definition) } as const;
    report({ at: definition, on: "key", message: "found", ...(bare && { fix }) });
  },
});

/** What stands beside the definition and is about the answer only. Tags would be lost, so they must be empty. */
const ANSWER = new Set(["ResponseMetadata", "$metadata"]);

function isEmpty(field: Field): boolean {
  return field.kind === "array" && field.complete && field.children.length === 0;
}

/** Takes away what is around the inner object, and from its lines the indentation that came with that. */
function unwrap(text: string, outer: Field, inner: Field): TextEdit[] {
  const edits: TextEdit[] = [{ start: outer.start, end: inner.start, text: "" }];
  const indent = /(?:^|\n)([ \t]*)\}$/.exec(text.slice(0, inner.end))?.[1] ?? "";
  for (let at = text.indexOf("\n", inner.start); indent && at >= 0 && at < inner.end; at = text.indexOf("\n", at + 1)) {
    if (text.startsWith(indent, at + 1)) edits.push({ start: at + 1, end: at + 1 + indent.length, text: "" });
  }
  return [...edits, { start: inner.end, end: outer.end, text: "" }];
}
