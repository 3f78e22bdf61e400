import { containerLabel } from "../document/container-label.ts";
import { replaceValue } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "essential-container",
  category: "registration",
  severity: "error",
  summary: "No container of the task is essential, or there is no container at all.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  peers: ["cfn-lint E3042"],
  messages: {
    none: "no container is essential, so nothing would end the task. Make at least one essential, or leave essential out there.",
    empty: "containerDefinitions is empty, and a task needs at least one container. Add one.",
    make: "Make container {name} essential",
  },
  check({ definition, containers }, report) {
    const list = definition.get("containerDefinitions");
    if (list.kind !== "array" || !list.complete) return;
    if (list.items.length === 0) report({ at: list, message: "empty" });
    // Left out means essential, and one that a placeholder decides may be.
    if (containers.length === 0 || containers.length !== list.items.length) return;
    if (!containers.every((each) => each.get("essential").boolean === false)) return;
    const fixes = containers.map((container) => ({
      message: "make" as const,
      data: { name: containerLabel(container) },
      safe: containers.length === 1,
      edits: () => replaceValue(container.get("essential"), true),
    }));
    report({ at: list, message: "none", fixes });
  },
});
