import type { Container } from "./task.ts";

/** How a message calls a container: `"web"`, or `3` (the third) where its name is missing or not known. */
export function containerLabel(container: Container): string {
  const name = container.get("name").string;
  return name ? `"${name}"` : String(Number(container.name) + 1);
}
