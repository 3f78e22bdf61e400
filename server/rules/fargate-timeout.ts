import { replaceValue } from "../document/edit.ts";
import { FARGATE_TIMEOUT } from "../ecs/timeouts.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "fargate-timeout",
  category: "runtime",
  severity: "warning",
  keys: ["startTimeout", "stopTimeout"],
  summary: "A container of a Fargate task has a start or stop timeout that Fargate does not keep.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  messages: {
    range: "{name} is {value} seconds; Fargate takes {least} to {most}. Make it {nearest}.",
    repair: "Set {name} to {nearest}",
  },
  check(task, report) {
    if (!task.requires("FARGATE")) return;
    const { least, most } = FARGATE_TIMEOUT;
    for (const container of task.containers) {
      for (const name of ["startTimeout", "stopTimeout"] as const) {
        const at = container.get(name);
        const value = at.number;
        // 0 stands for "not set", as in a skeleton of the CLI; below is for the schema to tell.
        if (!value || value < 0 || (value >= least && value <= most)) continue;
        const nearest = value < least ? least : most;
        const edits = () => replaceValue(at, nearest);
        const fix = { message: "repair", data: { name, nearest }, safe: false, edits } as const;
        report({ at, message: "range", data: { name, value, least, most, nearest }, fix });
      }
    }
  },
});
