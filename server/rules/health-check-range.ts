import { replaceValue } from "../document/edit.ts";
import { HEALTH_CHECK_RANGES } from "../ecs/health-check.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "health-check-range",
  category: "registration",
  severity: "error",
  keys: ["healthCheck"],
  summary: "An interval, timeout, number of retries or start period of a health check is out of its range.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
  messages: {
    range:
      "{name} is {value}; a health check takes {least} to {most} {unit}. Make it {nearest}, or leave it out for the default, {otherwise}.",
    repair: "Set {name} to {nearest}",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const healthCheck = container.get("healthCheck");
      for (const range of HEALTH_CHECK_RANGES) {
        const field = healthCheck.get(range.name);
        const value = field.number;
        if (value === undefined || !Number.isInteger(value)) continue;
        if (value >= range.least && value <= (range.doubtful ?? range.most)) continue;
        const { name, least, most, unit, otherwise } = range;
        const nearest = value < least ? least : most;
        report({
          at: field,
          message: "range",
          data: { name, value, least, most, unit, otherwise, nearest },
          fix: { message: "repair", data: { name, nearest }, safe: false, edits: () => replaceValue(field, nearest) },
        });
      }
    }
  },
});
