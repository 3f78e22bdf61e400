import type { Field } from "../document/field.ts";
import type { ContainerDefinition } from "../document/shape.generated.ts";
import { HEALTH_CHECK_RANGES, type HealthCheckRange } from "../ecs/health-check.ts";

type HealthCheck = Field<NonNullable<ContainerDefinition["healthCheck"]>>;

/** When a container counts as unhealthy, by the numbers of its check and the defaults of those left out. */
export function explainHealthCheck(check: HealthCheck): string | undefined {
  const [interval, timeout, retries] = [
    effective(check, "interval"),
    effective(check, "timeout"),
    effective(check, "retries"),
  ];
  const grace = effective(check, "startPeriod");
  const total = typeof interval === "number" && typeof retries === "number" ? ` = ${interval * retries} s` : "";
  const after = grace === 0 ? "" : ` + the start period of ${grace} s`;
  return `Checked every **${interval} s**, with **${timeout} s** for an answer. Unhealthy after **${retries} × ${interval} s${total}**${after}.`;
}

function effective(check: HealthCheck, name: HealthCheckRange["name"]): number | "…" {
  const field = check.get(name);
  if (field.number !== undefined) return field.number;
  const otherwise = HEALTH_CHECK_RANGES.find((range) => range.name === name)?.otherwise;
  return field.absent ? Number(otherwise) || 0 : "…";
}
