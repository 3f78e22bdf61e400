import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "missing-field",
  category: "registration",
  severity: "error",
  summary: "An object lacks a field that ECS requires in it.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  peers: ["cfn-lint E3003"],
  messages: {
    missing: 'ECS requires "{name}" in {object}. Add it.',
  },
  check(_task, report, { schemaProblems }) {
    for (const problem of schemaProblems) {
      if (problem.kind !== "missing-field") continue;
      const { at } = problem;
      report({
        at,
        message: "missing",
        data: { name: String(at.name), object: objectName(at.parent?.name, at.parent?.parent?.name) },
      });
    }
  },
});

function objectName(name: string | number | undefined, list: string | number | undefined): string {
  if (name === undefined) return "a task definition";
  return typeof name === "number" ? `each entry of ${String(list ?? "the list")}` : name;
}
