import type { Field } from "../document/field.ts";
import { isSet } from "../document/is-set.ts";
import { VOLUME_SOURCES } from "../ecs/volumes.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "volume-sources",
  category: "registration",
  severity: "error",
  keys: ["volumes"],
  summary: "A volume says twice what it is: two of host, Docker, EFS, S3 Files, FSx and configuredAtLaunch.",
  source: "https://github.com/cloudposse/terraform-aws-ecs-alb-service-task/issues/185",
  messages: {
    found:
      "{second} stands beside {first}, and ECS takes only one kind of volume configuration. Remove one of the two.",
    first: "The same volume's {first}.",
  },
  check(task, report) {
    for (const volume of task.definition.get("volumes").items) {
      // Where a template decides, one may stand in for the other.
      if (!volume.complete) continue;
      const sources = VOLUME_SOURCES.map((name) => volume.get(name) as Field).filter(isSet);
      const [first, second] = sources.sort((a, b) => a.start - b.start);
      if (!first || !second) continue;
      const data = { first: String(first.name), second: String(second.name) };
      report({ at: second, on: "key", message: "found", data, related: [{ at: first, message: "first", data }] });
    }
  },
});
