import { replaceValue } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "wrong-type",
  category: "registration",
  severity: "error",
  summary: "A value has another JSON type than the field takes: a number for a string, a string for a list.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  peers: ["cfn-lint E3012"],
  messages: {
    typed: "{name} takes {expected}, and this is {found}; the AWS CLI and SDKs refuse it.",
    written: "{name} takes {expected}, and this is {found}; the AWS CLI and SDKs refuse it. Write {value}.",
    convert: "Write {value}",
  },
  check(_task, report, { schemaProblems }) {
    for (const problem of schemaProblems) {
      if (problem.kind !== "wrong-type") continue;
      const { at, expected, converted } = problem;
      const value = converted === undefined ? "" : JSON.stringify(converted);
      report({
        at,
        message: value ? "written" : "typed",
        data: { name: nameOf(at.name, at.parent?.name), expected: WITH_ARTICLE[expected] ?? expected, found: WITH_ARTICLE[at.kind] ?? at.kind, value },
        ...(value && { fix: { message: "convert", data: { value }, safe: true, edits: () => replaceValue(at, converted) } }),
      });
    }
  },
});

const WITH_ARTICLE: Readonly<Record<string, string>> = {
  string: "a string",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};

/** "memory", or "an entry of command" for an element. */
function nameOf(name: string | number | undefined, list: string | number | undefined): string {
  return typeof name === "number" ? `an entry of ${String(list ?? "the list")}` : String(name ?? "the file");
}
