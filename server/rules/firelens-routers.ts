import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "firelens-routers",
  category: "runtime",
  severity: "warning",
  keys: ["firelensConfiguration"],
  summary: "Two containers of a task are log routers.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  peers: ["AWS CDK"],
  messages: {
    another:
      "A task has one log router, and another container has a firelensConfiguration already. Remove one of them.",
    first: "The first log router.",
  },
  check({ definition, containers }, report) {
    // With the branches of a template in the list, only one of them may be there in the end.
    if (!definition.get("containerDefinitions").complete) return;
    const routers = containers.map((container) => container.get("firelensConfiguration"));
    const [first, ...others] = routers.filter((router) => router.get("type").string);
    if (!first) return;
    for (const at of others) report({ at, on: "key", message: "another", related: [{ at: first, message: "first" }] });
  },
});
