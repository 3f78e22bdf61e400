import { containerLabel } from "../document/container-label.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "no-logging",
  category: "observability",
  severity: "warning",
  summary: "A container has no log configuration.",
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-9",
  peers: [
    ...["ECS.9", "CT.ECS.PR.5", "AwsSolutions-ECS7", "ecs-task-definition-log-configuration"],
    ...["prowler ecs_task_definitions_logging_enabled", "kyverno validate-ecs-task-definition-log-configuration"],
  ],
  messages: {
    fargate:
      "Container {name} has no logConfiguration, and Fargate keeps nothing of what it writes, so a crash leaves no trace. Add one, for example with awslogs.",
    instance:
      "Container {name} has no logConfiguration, so what it writes stays on the instance and goes with it. Add one, for example with awslogs.",
  },
  check(task, report) {
    const fargate = task.requires("FARGATE");
    for (const container of task.containers) {
      const at = container.get("logConfiguration");
      if (!at.absent) continue;
      const data = { name: containerLabel(container) };
      // On an instance the Docker daemon's own settings, or an agent, may take the logs.
      if (fargate) report({ at, message: "fargate", data });
      else report({ at, message: "instance", data, severity: "information" });
    }
  },
});
