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
    listed: "{name} takes {expected}, and this is {found}; the AWS CLI and SDKs refuse it. Put it into a list.",
    unquoted: "{name} takes {expected}, and this is {found}; the AWS CLI and SDKs refuse it. Write it without quotes.",
    convert: "Write {value}",
    list: "Put it into a list",
    unquote: "Write it without quotes",
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
      const edits = () => replaceValue(at, converted);
      if (Array.isArray(converted)) {
        report({ at, message: "listed", data, fix: { message: "list", safe: true, edits } });
      } else if (!mayBeSecret(at)) {
        const value = JSON.stringify(converted);
        const fix = { message: "convert", data: { value }, safe: true, edits } as const;
        report({ at, message: "written", data: { ...data, value }, fix });
      } else if (quoted) {
        report({ at, message: "quoted", data, fix: { message: "quote", safe: true, edits } });
      } else {
        report({ at, message: "unquoted", data, fix: { message: "unquote", safe: true, edits } });
      }
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

/** Whose entries have names and values of the user's own. */
const MAPS = new Set([
  "environment",
  "environmentFiles",
  "secrets",
  "secretOptions",
  "options",
  "driverOpts",
  "dockerLabels",
  "labels",
  "tags",
  "properties",
  "repositoryCredentials",
]);

/** Values of environment variables, options and labels are never shown, nor words of a command. */
function mayBeSecret(at: Field): boolean {
  return typeof at.name === "number" || isInMap(at);
}

function isInMap({ name, parent }: Field): boolean {
  return MAPS.has(String(name)) || (parent !== undefined && isInMap(parent));
}
