import { MOST_CONTAINERS } from "../ecs/quotas.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "too-many-containers",
  category: "registration",
  severity: "error",
  summary: "A task definition has more than 10 containers.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html",
  messages: {
    found: "this task has {count} containers, and ECS takes at most {most}. Move some of them into another task.",
  },
  check({ definition, containers }, report) {
    const list = definition.get("containerDefinitions");
    // Where a template decides, some of them may stand in for others.
    if (!list.complete || containers.length <= MOST_CONTAINERS) return;
    const data = { count: containers.length, most: MOST_CONTAINERS };
    report({ at: list, on: "key", message: "found", data });
  },
});
