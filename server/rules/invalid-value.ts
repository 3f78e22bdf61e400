import { isOfEcspresso } from "../document/ecspresso.ts";
import { replaceValue } from "../document/edit.ts";
import { fieldLabel } from "../document/field-label.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "invalid-value",
  category: "registration",
  severity: "error",
  summary: "A value that the field does not take: not one of the allowed words, out of its range, or malformed.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  peers: ["cfn-lint E3030", "cfn-lint E3031", "cfn-lint E3034"],
  messages: {
    empty: "{name} is empty; ECS takes {allowed}. Write one of them, or leave it out.",
    word: '{name} is "{value}"; ECS takes {allowed}.',
    range: "{name} is {value}; ECS takes {limit}.",
    form: '{name} is "{value}", which does not match {pattern}.',
    replace: 'Write "{suggestion}"',
  },
  check(_task, report, { document, schemaProblems }) {
    for (const problem of schemaProblems) {
      const { at } = problem;
      const data = { name: fieldLabel(at), value: shown(at.json) };
      if (problem.kind === "out-of-range") report({ at, message: "range", data: { ...data, limit: problem.limit } });
      if (problem.kind === "malformed") report({ at, message: "form", data: { ...data, pattern: problem.pattern } });
      if (problem.kind !== "invalid-value") continue;
      // ECS takes any other protocol for tcp; port-protocol tells of that.
      if (at.name === "protocol" && at.json !== "") continue;
      if (at.json === "" && isOfEcspresso(document.text)) continue;
      const { suggestion, allowed } = problem;
      // Only another spelling of the same word is surely what was meant.
      const safe = suggestion?.toLowerCase() === data.value.toLowerCase();
      report({
        at,
        message: data.value === "" ? "empty" : "word",
        data: { ...data, allowed: listOf(allowed) },
        ...(suggestion && {
          fix: { message: "replace", data: { suggestion }, safe, edits: () => replaceValue(at, suggestion) },
        }),
      });
    }
  },
});

function shown(json: unknown): string {
  if (typeof json === "string" || typeof json === "number") return String(json);
  return Array.isArray(json) ? `a list of ${json.length}` : "an object";
}

function listOf(allowed: readonly string[]): string {
  const shown = allowed.length > 8 ? [...allowed.slice(0, 7), "…"] : allowed;
  return shown.length === 1 ? `only ${shown[0]}` : shown.join(", ");
}
