import { isBareWord } from "../document/bare-word.ts";
import { LOG_BUFFER_LIMIT } from "../ecs/firelens.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "log-buffer-limit",
  category: "runtime",
  severity: "warning",
  keys: ["log-driver-buffer-limit"],
  summary: "The buffer of awsfirelens has a limit that is no number of log lines.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-docker-buffer-limit.html",
  messages: {
    range:
      'log-driver-buffer-limit is "{value}"; it takes a whole number of log lines from {least} to {most}, and the default is {otherwise}.',
  },
  check({ containers }, report) {
    const { least, most, otherwise } = LOG_BUFFER_LIMIT;
    for (const container of containers) {
      const logs = container.get("logConfiguration");
      const at = logs.get("options").get("log-driver-buffer-limit");
      const value = at.string;
      if (logs.get("logDriver").string !== "awsfirelens" || !value || isBareWord(value)) continue;
      if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most) continue;
      report({ at, message: "range", data: { value, least, most, otherwise } });
    }
  },
});
