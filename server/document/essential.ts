import type { Container } from "./task.ts";

/** True when the task surely stops with this container: ECS takes a missing `essential` for true. */
export function isEssential(container: Container): boolean {
  const essential = container.get("essential");
  return essential.absent || essential.boolean === true;
}
