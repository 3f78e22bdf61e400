import { containerLabel } from "../document/container-label.ts";
import { agentsOf, knowsMounts, mountOf, runsOnlyOn, variableOf } from "../document/datadog.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-logs-mounts",
  category: "observability",
  preset: "strict",
  severity: "hint",
  keys: ["mountPoints"],
  mentions: DATADOG,
  summary: "A Datadog agent that collects the logs of an instance cannot keep in mind how far it has read.",
  source: "https://docs.datadoghq.com/containers/amazon_ecs/logs/",
  messages: {
    missing:
      "The Datadog agent {name} collects logs without a volume at {folder}, where it keeps how far it has read, so after a restart logs are lost or sent twice. Mount a folder of the host there.",
    readOnly:
      "The Datadog agent {name} collects logs, and {folder}, where it keeps how far it has read, is mounted read-only. Remove readOnly.",
  },
  check(task, report) {
    if (!runsOnlyOn(task, "EC2") || task.os !== "linux") return;
    const folder = "/opt/datadog-agent/run";
    for (const agent of agentsOf(task)) {
      const on = variableOf(agent, "DD_LOGS_ENABLED");
      const watches = mountOf(agent, "/var/run/docker.sock") !== undefined;
      if (!on || !/^(?:1|t|true)$/i.test(on.value.string ?? "") || !watches || !knowsMounts(agent)) continue;
      const mount = mountOf(agent, folder);
      const data = { name: containerLabel(agent), folder };
      if (!mount) report({ at: on.name, message: "missing", data });
      else if (mount.get("readOnly").boolean)
        report({ at: mount.get("readOnly"), on: "key", message: "readOnly", data });
    }
  },
});
