import type { Field } from "./field.ts";
import type { Container, TaskDefinition } from "./task.ts";

/** One entry of a container's `dependsOn`, as far as it is known. */
export interface Dependency {
  /** The container that waits. */
  container: Container;
  target: Field;
  condition: Field;
}

/** All that containers wait for, in the order of the text. */
export function dependenciesOf(task: TaskDefinition): Dependency[] {
  return task.containers.flatMap((container) =>
    container.get("dependsOn").items.map((each) => ({
      container,
      target: each.get("containerName"),
      condition: each.get("condition"),
    })),
  );
}
