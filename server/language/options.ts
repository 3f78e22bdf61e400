import type { Field } from "../document/field.ts";
import { FIRELENS_OPTIONS } from "../ecs/firelens.ts";
import { AWSLOGS_OPTIONS, DELIVERY_OPTIONS, type LogOption } from "../ecs/log-drivers.ts";

/** The options that are known of a map named `options`: of a log driver, or of the log router. */
export function optionsFor(map: Field): readonly LogOption[] {
  if (map.name !== "options") return [];
  const owner = map.parent as Field<{ logDriver: string }> | undefined;
  if (owner?.name === "firelensConfiguration") return FIRELENS_OPTIONS;
  if (owner?.name !== "logConfiguration") return [];
  const driver = owner.get("logDriver").string;
  if (driver === "awslogs") return AWSLOGS_OPTIONS;
  // What the others take depends on them, or on the output of the log router.
  return driver === undefined || driver === "none" ? [] : DELIVERY_OPTIONS;
}
