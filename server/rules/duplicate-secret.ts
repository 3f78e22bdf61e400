import { remove } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "duplicate-secret",
  category: "registration",
  severity: "error",
  keys: ["secrets"],
  summary: "A container has two secrets of the same name.",
  source: "https://github.com/CircleCI-Public/aws-ecs-orb/issues/210",
  messages: {
    twice: 'The secret "{name}" stands twice in this container, and ECS refuses that. Rename or remove one of them.',
    first: "It stands here first.",
    remove: "Remove this one, which is the same",
  },
  check({ containers }, report, { document }) {
    for (const container of containers) {
      const secrets = container.get("secrets");
      // With the branches of a template in the list, only one of the two may be there in the end.
      if (!secrets.complete) continue;
      for (const [i, secret] of secrets.items.entries()) {
        const name = secret.get("name").string;
        const first = name && secrets.items.slice(0, i).find((other) => other.get("name").string === name);
        if (!first) continue;
        const same = JSON.stringify(first.json) === JSON.stringify(secret.json);
        report({
          at: secret.get("name"),
          message: "twice",
          data: { name },
          related: [{ at: first.get("name"), message: "first" }],
          ...(same && { fix: { message: "remove", safe: true, edits: () => remove(document.text, secret) } }),
        });
      }
    }
  },
});
