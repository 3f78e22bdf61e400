import { remove } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "environment-secret-clash",
  category: "registration",
  severity: "error",
  keys: ["secrets"],
  summary: "The same name stands in a container's environment and in its secrets.",
  source: "https://github.com/dagster-io/dagster/issues/11622",
  messages: {
    clash:
      '"{name}" stands in environment and in secrets of this container, and ECS refuses that. Remove it from environment, or rename one.',
    secret: "The secret of that name.",
    remove: "Remove it from environment",
  },
  check({ containers }, report, { document }) {
    for (const container of containers) {
      const environment = container.get("environment");
      const secrets = container.get("secrets");
      // With the branches of a template in a list, only one of the two may be there in the end.
      if (!environment.complete || !secrets.complete) continue;
      for (const entry of environment.items) {
        const name = entry.get("name").string;
        const secret = name && secrets.items.find((each) => each.get("name").string === name);
        if (!secret) continue;
        report({
          at: entry.get("name"),
          message: "clash",
          data: { name },
          related: [{ at: secret.get("name"), message: "secret" }],
          fix: { message: "remove", safe: false, edits: () => remove(document.text, entry) },
        });
      }
    }
  },
});
