import { remove, removeAll } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "inference-accelerator",
  category: "registration",
  severity: "error",
  keys: ["inferenceAccelerators", "resourceRequirements"],
  summary: "A task asks for an accelerator of Elastic Inference, which AWS has closed.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  peers: ["cdk-preflight pf-ecs-fargate-inference-accelerator", "AWS CDK"],
  messages: {
    list: "Elastic Inference is closed, and ECS answers \"Unsupported field 'inferenceAccelerators'\". Remove it, and ask for a GPU or for Neuron devices instead.",
    requirement:
      "Elastic Inference is closed, so no container can get an InferenceAccelerator. Remove this requirement.",
    user: "A container that asks for an accelerator.",
    remove: "Remove what asks for Elastic Inference",
  },
  check(task, report, { document }) {
    const list = task.definition.get("inferenceAccelerators");
    const wanted = list.items.some((item) => item.kind === "object") ? [list as Field] : [];
    const users = task.containers.flatMap((container) => {
      return container
        .get("resourceRequirements")
        .items.filter((each) => each.get("type").string === "InferenceAccelerator");
    });
    const edits = () => [...wanted.flatMap((at) => remove(document.text, at)), ...removeUsers(document.text, users)];
    const fix = { message: "remove", safe: false, edits } as const;
    // On Fargate the list is told of by fargate-unsupported-parameter.
    if (wanted[0] && !task.requires("FARGATE")) {
      const related = users.map((at) => ({ at, message: "user" as const }));
      report({ at: wanted[0], on: "key", message: "list", related, fix, tags: ["deprecated"] });
    } else if (!wanted[0]) {
      for (const at of users) report({ at: at.get("type"), message: "requirement", fix, tags: ["deprecated"] });
    }
  },
});

function removeUsers(text: string, users: readonly Field[]) {
  const parents = [...new Set(users.map((user) => user.parent))];
  return parents.flatMap((parent) => {
    const mine = users.filter((user) => user.parent === parent);
    return parent && mine.length === parent.children.length ? remove(text, parent) : removeAll(text, mine);
  });
}
