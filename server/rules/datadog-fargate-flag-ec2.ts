import { agentsOf, runsOnlyOn, variableOf } from "../document/datadog.ts";
import { hostMounts } from "../document/host-mounts.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { isEngineSocket } from "../ecs/host-paths.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-fargate-flag-ec2",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["requiresCompatibilities"],
  mentions: DATADOG,
  summary: "A Datadog agent that watches an EC2 instance is told that it runs on Fargate.",
  source: "https://docs.datadoghq.com/containers/amazon_ecs/",
  messages: {
    set: "ECS_FARGATE is set, with whatever value, so this agent looks only at its own task and not at the instance whose Docker socket it mounts. Remove it: this task runs on EC2.",
    socket: "The socket of the instance's Docker daemon.",
  },
  check(task, report) {
    if (!runsOnlyOn(task, "EC2")) return;
    const sockets = hostMounts(task).filter(({ sourcePath }) => isEngineSocket(sourcePath.string ?? ""));
    for (const agent of agentsOf(task)) {
      const flag = variableOf(agent, "ECS_FARGATE");
      const socket = sockets.find(({ container }) => container === agent);
      if (!socket || !flag?.value.string) continue;
      report({ at: flag.name, message: "set", related: [{ at: socket.mount, message: "socket" }] });
    }
  },
});
