import { agentsOf, isUnset, knowsContainers, runsOnlyOn, variableOf } from "../document/datadog.ts";
import type { Container } from "../document/task.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-logs-fargate",
  category: "observability",
  preset: "strict",
  severity: "information",
  keys: ["requiresCompatibilities"],
  mentions: DATADOG,
  summary: "A Datadog agent on Fargate is to collect logs, which it cannot reach there.",
  source: "https://docs.datadoghq.com/integrations/aws-fargate/",
  messages: {
    nothing:
      "{name} is on, but on Fargate the agent cannot read what other containers write to their output, and no label or mount gives it other logs to read. Send the logs through awsfirelens, and remove the variable.",
  },
  check(task, report) {
    if (!runsOnlyOn(task, "FARGATE") || !knowsContainers(task)) return;
    // A label or a volume of configuration may name files and ports to read logs from.
    if (task.containers.some(mayHaveLogs)) return;
    for (const agent of agentsOf(task)) {
      const mounts = agent.get("mountPoints").items.map((mount) => mount.get("containerPath").string ?? "");
      if (!isUnset(agent.get("volumesFrom")) || !agent.get("mountPoints").complete || !mounts.every(isOwn)) continue;
      for (const name of ["DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL", "DD_LOGS_ENABLED"]) {
        const found = variableOf(agent, name);
        if (!found || !/^(?:1|t|true)$/i.test(found.value.string ?? "")) continue;
        report({ at: found.name, message: "nothing", data: { name } });
        break;
      }
    }
  },
});

function mayHaveLogs(container: Container): boolean {
  const labels = container.get("dockerLabels");
  return !labels.complete || labels.members.some((label) => String(label.name).includes("datadoghq.ad."));
}

/** Where the agent mounts a volume for its sockets or its state, and no logs of others. */
function isOwn(path: string): boolean {
  return /^(?:\/var\/run\/datadog|\/tmp|\/opt\/datadog-agent\/run|\/cws-instrumentation-volume)\/?$/.test(path);
}
