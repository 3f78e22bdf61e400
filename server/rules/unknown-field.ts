import { removeAll, renameKey } from "../document/edit.ts";
import { isReadOnlyField } from "../ecs/read-only-fields.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "unknown-field",
  category: "registration",
  severity: "error",
  summary: "A field that RegisterTaskDefinition does not have, often a slip of the pen or a field in the wrong place.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  peers: ["cfn-lint E3002"],
  messages: {
    unknown: 'ECS knows no field "{name}" here, and the AWS CLI and SDKs refuse what they do not know. Remove it.',
    dropped:
      'A container has no field "{name}": the AWS CLI refuses it, and Terraform drops it without a word. Remove it.',
    similar: 'ECS knows no field "{name}" here. Did you mean "{suggestion}"?',
    foreign: 'ECS knows no field "{name}" here. It calls that "{suggestion}".',
    rename: 'Rename it to "{suggestion}"',
    remove: 'Remove "{name}"',
  },
  check({ definition, subject }, report, { document, schemaProblems }) {
    const isList = document.kind === "container-definitions";
    for (const problem of schemaProblems) {
      if (problem.kind !== "unknown-field") continue;
      const { at, suggestion, because } = problem;
      const name = String(at.name);
      if (at.parent === definition && isReadOnlyField(name)) continue;
      // Behind broken JSON a field may seem to stand where it does not.
      if (!document.templated && at.start > (document.syntaxProblems[0]?.start ?? at.start)) continue;
      // With a twin of that name already there, renaming would make a second one.
      const free = suggestion !== undefined && !at.parent?.children.some((child) => child.name === suggestion);
      const edits = () => removeAll(document.text, [at]);
      const similarTo = because === "foreign" ? ("foreign" as const) : ("similar" as const);
      report({
        at,
        on: "key",
        message: suggestion ? similarTo : isList ? "dropped" : "unknown",
        // Who fills in a list of containers mostly is Terraform, which registers the rest.
        ...(isList && { severity: "warning" as const }),
        data: { name, suggestion: suggestion ?? "" },
        fixes: [
          ...(suggestion && free
            ? [
                {
                  message: "rename" as const,
                  data: { suggestion },
                  safe: because === "slip",
                  edits: () => renameKey(at, suggestion),
                },
              ]
            : []),
          ...(subject === at ? [] : [{ message: "remove" as const, data: { name }, safe: false, edits }]),
        ],
      });
    }
  },
});
