import { remove } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "duplicate-log-option",
  category: "runtime",
  severity: "warning",
  keys: ["secretOptions"],
  summary: "An option of a log driver stands in options and in secretOptions.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  messages: {
    both: '"{name}" stands in options and in secretOptions, and only one of them can count. Remove it from options.',
    secret: "The secret of that name.",
    remove: "Remove it from options",
  },
  check({ containers }, report, { document }) {
    for (const container of containers) {
      const logs = container.get("logConfiguration");
      const [options, secrets] = [logs.get("options"), logs.get("secretOptions")];
      // With the branches of a template in a list, only one of the two may be there in the end.
      if (options.open || !secrets.complete) continue;
      for (const secret of secrets.items.map((each) => each.get("name"))) {
        const name = secret.string;
        const at = name ? options.get(name) : undefined;
        if (!name || !at?.present) continue;
        const fix = { message: "remove", safe: false, edits: () => remove(document.text, at) } as const;
        report({ at, on: "key", message: "both", data: { name }, related: [{ at: secret, message: "secret" }], fix });
      }
    }
  },
});
