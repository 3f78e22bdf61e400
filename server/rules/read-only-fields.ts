import { isOfEcspresso } from "../document/ecspresso.ts";
import { removeAll } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { isReadOnlyField } from "../ecs/read-only-fields.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "read-only-fields",
  category: "registration",
  severity: "warning",
  summary: "Fields that DescribeTaskDefinition returns stand in a file that is to be registered.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html",
  peers: ["amazon-ecs-deploy-task-definition (strips them)"],
  messages: {
    one: "DescribeTaskDefinition answers {names}, but no registration takes it, and the AWS CLI and SDKs refuse the file. Remove it.",
    several:
      "DescribeTaskDefinition answers {names}, but no registration takes them, and the AWS CLI and SDKs refuse the file. Remove them.",
    another: "{name} is one of them.",
    remove: "Remove the read-only fields",
  },
  check({ definition }, report, { document }) {
    const fields = definition.children.filter((child) => isReadOnlyField(String(child.name)));
    const [first, ...others] = fields;
    if (!first || isOfEcspresso(document.text)) return;
    report({
      at: first,
      on: "key",
      message: others.length === 0 ? "one" : "several",
      data: { names: namesOf(fields) },
      related: others.map((at) => ({ at, message: "another", data: { name: String(at.name) } })),
      fix: { message: "remove", safe: true, edits: () => removeAll(document.text, fields) },
      tags: ["unnecessary"],
    });
  },
});

function namesOf(fields: readonly Field[]): string {
  const names = fields.map((each) => String(each.name));
  return names.length <= 4 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}
