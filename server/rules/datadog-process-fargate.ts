import { agentsOf, runsOnlyOn, variableOf } from "../document/datadog.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-process-fargate",
  category: "observability",
  preset: "strict",
  severity: "information",
  keys: ["requiresCompatibilities"],
  mentions: DATADOG,
  summary: "A Datadog agent on Fargate is to collect processes, and sees only its own.",
  source: "https://docs.datadoghq.com/infrastructure/process/",
  messages: {
    own: '{name} is on, but without pidMode the agent sees the processes of its own container only. Set pidMode of the task to "task".',
  },
  check(task, report) {
    if (!runsOnlyOn(task, "FARGATE") || task.os !== "linux" || !task.definition.get("pidMode").absent) return;
    for (const agent of agentsOf(task)) {
      for (const name of ["DD_PROCESS_CONFIG_PROCESS_COLLECTION_ENABLED", "DD_PROCESS_AGENT_ENABLED"]) {
        const found = variableOf(agent, name);
        if (!found || !/^(?:1|t|true)$/i.test(found.value.string ?? "")) continue;
        report({ at: found.name, message: "own", data: { name } });
        break;
      }
    }
  },
});
