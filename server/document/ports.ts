/** Port mappings as ECS reads them: with the network mode's meaning of host ports, and with defaults. */
import type { Field } from "./field.ts";
import type { ContainerDefinition } from "./shape.generated.ts";
import type { Container, TaskDefinition } from "./task.ts";

export type PortMapping = Field<NonNullable<ContainerDefinition["portMappings"]>[number]>;

/** The network mode that the rules of ports and links follow: Fargate has only awsvpc, whatever the file says. */
export function effectiveNetworkMode(task: TaskDefinition): string | undefined {
  return task.requires("FARGATE") ? "awsvpc" : task.networkMode;
}

/** True for the modes in which a container listens on the very port of the task or the instance: no port is mapped. */
export function sharesPorts(mode: string | undefined): mode is "awsvpc" | "host" {
  return mode === "awsvpc" || mode === "host";
}

/** All mappings that are objects, in the order of the text. */
export function portMappings(task: TaskDefinition): { container: Container; mapping: PortMapping }[] {
  return task.containers.flatMap((container) =>
    container
      .get("portMappings")
      .items.filter((item) => item.kind === "object")
      .map((mapping) => ({ container, mapping: mapping as PortMapping })),
  );
}
