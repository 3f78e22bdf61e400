import { INSTANCE_LOG_DRIVERS } from "../ecs/fargate-parameters.ts";
import { listInWords } from "../ecs/fargate-sizes.ts";
import { FARGATE_LOG_DRIVERS } from "../ecs/log-drivers.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "fargate-log-driver",
  category: "registration",
  severity: "error",
  keys: ["logDriver"],
  summary: "A container of a Fargate task logs through a driver that Fargate does not have.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  peers: ["cfn-lint E3048"],
  messages: {
    found: 'logDriver is "{driver}", which needs an instance of your own. On Fargate take {drivers}.',
  },
  check(task, report) {
    if (!task.requires("FARGATE")) return;
    for (const container of task.containers) {
      const at = container.get("logConfiguration").get("logDriver");
      // A driver that does not exist at all is for the schema to tell.
      if (!at.string || !INSTANCE_LOG_DRIVERS.has(at.string)) continue;
      report({ at, message: "found", data: { driver: at.string, drivers: listInWords(FARGATE_LOG_DRIVERS) } });
    }
  },
});
