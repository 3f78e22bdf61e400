import { containerLabel } from "../document/container-label.ts";
import type { Field } from "../document/field.ts";
import type { Container, TaskDefinition } from "../document/task.ts";
import { privateEcr } from "../ecs/image-reference.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "execution-role-required",
  category: "registration",
  severity: "error",
  summary: "A task needs a task execution role to pull its image, read its secrets or write its logs, and has none.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html",
  messages: {
    image:
      "executionRoleArn is {state}, but container {container} has an image in private ECR, and Fargate pulls it with that role. {advice}",
    logs: "executionRoleArn is {state}, but container {container} logs through awslogs, and Fargate writes there with that role. {advice}",
    secret:
      "executionRoleArn is {state}, but container {container} has secrets, and ECS reads them with that role. {advice}",
    credentials:
      "executionRoleArn is {state}, but container {container} has repositoryCredentials, and ECS reads them with that role. {advice}",
    image_place: "Fargate pulls this image with the role.",
    logs_place: "Fargate writes these logs with the role.",
    secret_place: "ECS reads these secrets with the role.",
    credentials_place: "ECS reads these credentials with the role.",
  },
  check(task, report, { complete }) {
    const role = task.definition.get("executionRoleArn");
    if (!role.absent && role.string !== "") return;
    const causes = task.containers.flatMap((container) => causesIn(container, task));
    const [first] = causes;
    if (!first) return;
    report({
      at: role,
      message: first.kind,
      data: {
        container: first.container,
        state: role.absent ? "missing" : "empty",
        advice: role.absent ? "Add it." : "Fill it in, or let the pipeline do so.",
      },
      // Who writes an empty one lets a pipeline fill it in.
      ...(!role.absent && !complete && { severity: "hint" as const }),
      related: causes.map(({ at, kind }) => ({ at, message: `${kind}_place` as const })),
    });
  },
});

interface Cause {
  kind: "image" | "logs" | "secret" | "credentials";
  at: Field;
  container: string;
}

function causesIn(container: Container, task: TaskDefinition): Cause[] {
  const logs = container.get("logConfiguration");
  const fargate = task.requires("FARGATE");
  const found: [Cause["kind"], Field, boolean][] = [
    ["image", container.get("image"), fargate && privateEcr(container.get("image").partial ?? "") !== undefined],
    ["logs", logs.get("logDriver"), fargate && logs.get("logDriver").string === "awslogs"],
    ["secret", container.get("secrets"), holdsSome(container.get("secrets"))],
    ["secret", logs.get("secretOptions"), holdsSome(logs.get("secretOptions"))],
    ["credentials", container.get("repositoryCredentials"), container.get("repositoryCredentials").kind === "object"],
  ];
  return found
    .filter(([, , needed]) => needed)
    .map(([kind, at]) => ({ kind, at, container: containerLabel(container) }));
}

function holdsSome(list: Field): boolean {
  return list.items.some((item) => item.kind === "object");
}
