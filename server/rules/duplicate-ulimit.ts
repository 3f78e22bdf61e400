import { repeated } from "../document/repeated.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "duplicate-ulimit",
  category: "runtime",
  severity: "warning",
  keys: ["ulimits"],
  summary: "A container sets the same ulimit twice.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html",
  messages: {
    twice: "The ulimit {name} is set twice in this container, and only one of them can count. Remove the other.",
    first: "It is set here first.",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const ulimits = container.get("ulimits");
      // With the branches of a template in the list, only one of the two may be there in the end.
      if (!ulimits.complete) continue;
      const names = ulimits.items.map((ulimit) => ulimit.get("name"));
      for (const { field, first } of repeated(names, (name) => name.string)) {
        const data = { name: field.string ?? "" };
        report({ at: field, message: "twice", data, related: [{ at: first, message: "first" }] });
      }
    }
  },
});
