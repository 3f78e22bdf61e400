import type { TaskDefinition } from "./task.ts";

/**
 * True when the file may be a part that a pipeline completes, so that what is missing in it need not be missing in the
 * end: a definition without a family cannot be registered as it stands. (`complete` is what the config says of it.)
 */
export function isPart({ definition }: TaskDefinition, { complete }: { readonly complete: boolean }): boolean {
  const family = definition.get("family");
  return !complete && (family.absent || family.string === "");
}
