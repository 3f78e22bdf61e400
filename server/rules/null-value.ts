import { isOfEcspresso } from "../document/ecspresso.ts";
import { removeAll } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { isReadOnlyField } from "../ecs/read-only-fields.ts";
import { defineRule } from "../engine/rule.ts";

const MOST_RELATED = 10;

export default defineRule({
  id: "null-value",
  category: "registration",
  severity: "warning",
  summary: "Values are null, which the AWS CLI and the SDKs refuse.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  peers: ["amazon-ecs-deploy-task-definition (strips them)"],
  messages: {
    one: "{name} is null, and the AWS CLI and SDKs refuse that where a value may be left out. Remove it.",
    many: "{name} and {others} more are null, and the AWS CLI and SDKs refuse that where a value may be left out. Remove them.",
    another: "{name} is null as well.",
    remove: "Remove everything that is null",
  },
  check({ definition }, report, { document }) {
    // A list of containers alone goes through Terraform, which leaves nulls out itself.
    if (document.kind === "container-definitions") return;
    // What DescribeTaskDefinition added goes as a whole, by the rule read-only-fields.
    const nulls = document.nulls.filter((each) => !isReadOnly(each, definition));
    const [first, ...others] = nulls;
    if (!first || isOfEcspresso(document.text)) return;
    report({
      at: first,
      message: others.length > 0 ? "many" : "one",
      data: { name: nameOf(first), others: others.length },
      related: others.slice(0, MOST_RELATED).map((at) => ({ at, message: "another", data: { name: nameOf(at) } })),
      fix: {
        message: "remove",
        safe: true,
        edits: () => byParent(nulls).flatMap((each) => removeAll(document.text, each)),
      },
    });
  },
});

/** True for what stands in a read-only member of the definition, or beside the definition. */
function isReadOnly(field: Field, definition: Field): boolean {
  if (field.parent === definition) return isReadOnlyField(String(field.name));
  return field.parent === undefined || isReadOnly(field.parent, definition);
}

function byParent(fields: readonly Field[]): Field[][] {
  const groups = new Map<Field | undefined, Field[]>();
  for (const field of fields) groups.set(field.parent, [...(groups.get(field.parent) ?? []), field]);
  return [...groups.values()];
}

/** "user", or "an entry of command" for an element. */
function nameOf(field: Field): string {
  return typeof field.name === "number" ? `an entry of ${String(field.parent?.name)}` : String(field.name);
}
