import { effectiveNetworkMode, portMappings } from "../document/ports.ts";
import { FIRELENS_PORT } from "../ecs/firelens.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "firelens-port",
  category: "runtime",
  severity: "warning",
  keys: ["firelensConfiguration"],
  summary: "A task with a log router maps the port that the router listens on.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  messages: {
    mapped:
      "Port 24224 is where the log router listens, and AWS says not to map it with the network mode bridge: others could write your logs. Remove this mapping.",
  },
  check(task, report) {
    if (effectiveNetworkMode(task) !== "bridge") return;
    if (!task.containers.some((container) => container.get("firelensConfiguration").get("type").string)) return;
    for (const { mapping } of portMappings(task)) {
      const at = mapping.get("containerPort");
      if (at.number === FIRELENS_PORT) report({ at, message: "mapped" });
    }
  },
});
