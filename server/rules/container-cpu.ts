import { containerLabel } from "../document/container-label.ts";
import { cpuUnits } from "../ecs/task-size.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "container-cpu",
  category: "registration",
  severity: "error",
  summary: "The containers together ask for more CPU than the task has.",
  source: "https://github.com/klothoplatform/klotho/issues/892",
  peers: ["aws-cdk TaskDefinition"],
  messages: {
    found:
      "the containers ask for {sum} CPU units together, but the task has only {task}. Lower their cpu or raise the task's.",
    part: "Container {name} asks for {cpu} CPU units.",
  },
  check({ definition, containers, os, requires }, report) {
    const total = definition.get("cpu");
    const task = cpuUnits(total.string ?? total.number);
    // Windows on EC2 ignores the cpu of the task; 0 stands for none.
    if (!task || (os !== "linux" && !requires("FARGATE"))) return;
    // Where a template decides which of the containers there are, their sum is not known.
    if (!definition.get("containerDefinitions").complete) return;
    const parts = containers.filter((each) => each.get("cpu").number);
    const sum = parts.reduce((all, each) => all + (each.get("cpu").number ?? 0), 0);
    if (sum <= task) return;
    const related = parts.map((each) => {
      const at = each.get("cpu");
      return { at, message: "part", data: { name: containerLabel(each), cpu: at.number ?? 0 } } as const;
    });
    report({ at: total, message: "found", data: { sum, task }, related });
  },
});
