import type { Field } from "../document/field.ts";
import { HEALTH_CHECK_RANGES } from "../ecs/health-check.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "health-check-timeout",
  category: "runtime",
  severity: "hint",
  keys: ["healthCheck"],
  summary: "A health check may take longer than the time between two of them.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
  peers: ["AWS CDK"],
  messages: {
    longer:
      "The timeout of {timeout} seconds is longer than the interval of {interval}, so a container that hangs is found later than the interval says. Lower it, or check less often.",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const healthCheck = container.get("healthCheck");
      const [at, between] = [healthCheck.get("timeout"), healthCheck.get("interval")];
      const [timeout, interval] = [secondsOf(at), secondsOf(between)];
      if (!healthCheck.present || timeout === undefined || interval === undefined || timeout <= interval) continue;
      report({ at: at.present ? at : between, message: "longer", data: { timeout, interval } });
    }
  },
});

/** The number of seconds, or the default; undefined where it is not known or out of the range that ECS takes. */
function secondsOf(field: Field): number | undefined {
  const range = HEALTH_CHECK_RANGES.find((each) => each.name === field.name);
  if (!range) return undefined;
  const seconds = field.absent ? Number(range.otherwise) : field.number;
  return seconds !== undefined && seconds >= range.least && seconds <= range.most ? seconds : undefined;
}
