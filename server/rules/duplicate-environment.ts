import { remove } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "duplicate-environment",
  category: "runtime",
  severity: "warning",
  keys: ["environment"],
  summary: "A container has two environment variables of the same name.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  peers: ["cfn-lint E3037"],
  messages: {
    twice:
      '"{name}" stands twice in this environment with different values, and AWS does not say which one counts. Remove one of them.',
    same: '"{name}" stands twice in this environment with the same value. Remove one of them.',
    first: "It stands here first.",
    remove: "Remove this one, which is the same",
  },
  check({ containers }, report, { document }) {
    for (const container of containers) {
      const environment = container.get("environment");
      // With the branches of a template in the list, only one of the two may be there in the end.
      if (!environment.complete) continue;
      for (const [i, entry] of environment.items.entries()) {
        const name = entry.get("name").string;
        const first = name && environment.items.slice(0, i).find((other) => other.get("name").string === name);
        if (!first) continue;
        const same = JSON.stringify(first.json) === JSON.stringify(entry.json);
        report({
          at: entry.get("name"),
          message: same ? "same" : "twice",
          data: { name },
          related: [{ at: first.get("name"), message: "first" }],
          ...(same && {
            severity: "hint",
            tags: ["unnecessary"],
            fix: { message: "remove", safe: true, edits: () => remove(document.text, entry) },
          }),
        });
      }
    }
  },
});
