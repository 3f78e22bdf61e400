import { containerLabel } from "../document/container-label.ts";
import { knowsContainers, knowsMounts, mountOf, officialAgentsOf, runsOnlyOn } from "../document/datadog.ts";
import { isPart } from "../document/part.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-agent-mounts",
  category: "observability",
  preset: "strict",
  severity: "information",
  keys: ["requiresCompatibilities"],
  mentions: DATADOG,
  summary: "A Datadog agent for an EC2 instance does not mount what it watches the instance by.",
  source: "https://docs.datadoghq.com/containers/amazon_ecs/",
  messages: {
    socket:
      "The Datadog agent {name} is alone in its task for EC2 and does not mount /var/run/docker.sock, so it sees none of the instance's containers. Mount it, with {others}, read-only.",
  },
  check(task, report, context) {
    const alone = knowsContainers(task) && task.containers.length === 1;
    if (!alone || !runsOnlyOn(task, "EC2") || task.os !== "linux" || isPart(task, context)) return;
    for (const agent of officialAgentsOf(task)) {
      const paths = agent.get("mountPoints").items.map((mount) => mount.get("containerPath").string ?? "");
      if (!knowsMounts(agent) || paths.some((path) => /docker|containerd|\/run\/?$|^\/host\/?$/.test(path))) continue;
      const others = ["/host/proc", "/host/sys/fs/cgroup"].filter((path) => !mountOf(agent, path));
      const data = { name: containerLabel(agent), others: others.join(" and ") || "the others" };
      const mounts = agent.get("mountPoints");
      report({ at: mounts.present ? mounts : agent.get("image"), on: "key", message: "socket", data });
    }
  },
});
