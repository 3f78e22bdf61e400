import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "multiple-launch-volumes",
  category: "registration",
  severity: "error",
  keys: ["configuredAtLaunch"],
  summary: "More than one volume of a task is configured at launch.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html",
  messages: {
    found:
      "a second volume has configuredAtLaunch, but a task can have only one that is configured when it is launched.",
    first: "The first one.",
  },
  check(task, report) {
    const volumes = task.definition.get("volumes");
    // Where a template decides, one may stand in for the other.
    if (!volumes.complete) return;
    const marks = volumes.items.map((volume) => volume.get("configuredAtLaunch"));
    const [first, ...others] = marks.filter((mark) => mark.boolean === true);
    if (!first) return;
    for (const at of others) report({ at, message: "found", related: [{ at: first, message: "first" }] });
  },
});
