import { remove } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import type { Container, TaskDefinition } from "../document/task.ts";
import { DEVICES_NOT_ON_FARGATE, type FargateLack, NOT_ON_FARGATE } from "../ecs/fargate-parameters.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "fargate-unsupported-parameter",
  category: "registration",
  severity: "error",
  keys: ["requiresCompatibilities"],
  summary: "A Fargate task asks for something that only tasks on instances can have.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
  peers: ["cfn-lint E3048"],
  messages: {
    network: "{name} is not for Fargate, where the VPC decides how a task is connected and resolves names. Remove it.",
    instance: "{name} is not for Fargate, where a task has no instance of yours to share or to choose. Remove it.",
    accelerator:
      "{name} is not for Fargate, which has no GPUs or other accelerators. Remove it, or run the task on EC2.",
    docker: "{name} is not for Fargate, which gives no access to Docker's own settings. Remove it.",
    remove: "Remove {name}",
  } satisfies Record<FargateLack | "remove", string>,
  check(task, report, { document }) {
    if (!task.requires("FARGATE")) return;
    for (const { at, message, name } of unsupported(task)) {
      const edits = () => remove(document.text, at);
      report({
        at,
        on: "key",
        message,
        data: { name },
        fix: { message: "remove", data: { name }, safe: false, edits },
      });
    }
  },
});

interface Unsupported {
  at: Field;
  message: FargateLack;
  name: string;
}

function unsupported({ definition, containers }: TaskDefinition): Unsupported[] {
  const pidMode = definition.get("pidMode");
  return [
    ...set(definition, NOT_ON_FARGATE.task),
    ...(pidMode.string === "host" ? [{ at: pidMode, message: "instance", name: 'pidMode "host"' } as const] : []),
    ...containers.flatMap(inContainer),
    ...definition
      .get("volumes")
      .items.flatMap((volume) => [
        ...set(volume, { dockerVolumeConfiguration: "docker" }),
        ...set(volume.get("host"), { sourcePath: "instance" }),
      ]),
  ];
}

function inContainer(container: Container): Unsupported[] {
  const devices = container.get("resourceRequirements").items.filter((each) => {
    return DEVICES_NOT_ON_FARGATE.has(each.get("type").string ?? "");
  });
  return [
    ...set(container, NOT_ON_FARGATE.container),
    ...set(container.get("linuxParameters"), NOT_ON_FARGATE.linuxParameters),
    ...devices.map((at) => ({ at, message: "accelerator", name: `A ${at.get("type").string}` }) as const),
  ];
}

/** The members of an object that are surely set: not empty, not false, not 0 and no placeholder. */
function set(object: Field, lacks: Readonly<Record<string, FargateLack>>): Unsupported[] {
  return Object.entries(lacks).flatMap(([name, message]) => {
    const at = (object as Field<Record<string, unknown>>).get(name);
    return isSet(at) ? [{ at, message, name }] : [];
  });
}

function isSet(field: Field): boolean {
  if (field.kind === "array" || field.kind === "object") return field.children.length > 0;
  return Boolean(field.string || field.number || field.boolean);
}
