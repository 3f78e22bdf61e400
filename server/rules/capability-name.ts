import { replaceValue } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { similar } from "../document/similar.ts";
import type { Container } from "../document/task.ts";
import { bareCapability, CAPABILITIES, isUnknownCapability } from "../ecs/capability-names.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "capability-name",
  category: "runtime",
  severity: "warning",
  keys: ["capabilities"],
  summary: "A container adds or drops a Linux capability that does not exist.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html",
  messages: {
    unknown: 'There is no Linux capability "{name}", so the container cannot be created. Remove it.',
    similar: 'There is no Linux capability "{name}", so the container cannot be created. Did you mean "{suggestion}"?',
    replace: 'Write "{suggestion}"',
  },
  check(task, report) {
    for (const at of task.containers.flatMap((container) => named(container, task.requires("FARGATE")))) {
      const name = at.string;
      if (!name || !isUnknownCapability(name)) continue;
      const suggestion = similar(bareCapability(name), CAPABILITIES);
      if (!suggestion) report({ at, message: "unknown", data: { name } });
      else {
        const edits = () => replaceValue(at, suggestion);
        const fix = { message: "replace", data: { suggestion }, safe: false, edits } as const;
        report({ at, message: "similar", data: { name, suggestion }, fix });
      }
    }
  },
});

/** What may be added on Fargate is for fargate-capabilities. */
function named(container: Container, fargate: boolean): Field<string>[] {
  const capabilities = container.get("linuxParameters").get("capabilities");
  return [...(fargate ? [] : capabilities.get("add").items), ...capabilities.get("drop").items];
}
