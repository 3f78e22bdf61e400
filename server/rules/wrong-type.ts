import { replaceValue } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { fieldLabel } from "../document/field-label.ts";
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
    quoted: "{name} takes {expected}, and this is {found}; the AWS CLI and SDKs refuse it. Write it in quotes.",
    convert: "Write {value}",
    quote: "Write it in quotes",
  },
  check(_task, report, { document, schemaProblems }) {
    for (const problem of schemaProblems) {
      if (problem.kind !== "wrong-type") continue;
      const { at, expected } = problem;
      const data = { name: fieldLabel(at), expected: NAMES[expected] ?? expected, found: NAMES[at.kind] ?? at.kind };
      // A number in quotes keeps its digits: 1.10 becomes "1.10", not "1.1".
      const quoted = typeof problem.converted === "string" && document.text.slice(at.start, at.end);
      const converted = quoted || problem.converted;
      if (converted === undefined) {
        report({ at, message: "typed", data });
        continue;
      }
      const secret = mayBeSecret(at);
      const value = JSON.stringify(converted);
      report({
        at,
        message: secret ? "quoted" : "written",
        data: secret ? data : { ...data, value },
        fix: {
          message: secret ? "quote" : "convert",
          ...(!secret && { data: { value } }),
          safe: true,
          edits: () => replaceValue(at, converted),
        },
      });
    }
  },
});

const NAMES: Readonly<Record<string, string>> = {
  string: "a string",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};

/** Values of environment variables and log options are never shown. */
function mayBeSecret(at: Field): boolean {
  return at.parent?.name === "options" || at.parent?.parent?.name === "environment";
}
