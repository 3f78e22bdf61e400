import { DATADOG, isAgentImage } from "../ecs/datadog.ts";
import { parseImage } from "../ecs/image-reference.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-agent-version",
  category: "observability",
  preset: "strict",
  severity: "hint",
  keys: ["image"],
  mentions: DATADOG,
  summary: "The Datadog agent is of version 5 or 6, and 7 is what Datadog develops and documents.",
  source: "https://docs.datadoghq.com/agent/guide/version_differences/",
  messages: {
    old: "This is version {version} of the Datadog agent, and what Datadog documents for ECS is version 7. Go over to datadog/agent:7.",
  },
  check({ containers }, report) {
    for (const at of containers.map((container) => container.get("image"))) {
      const image = at.string ?? "";
      const { repository, tag } = parseImage(image);
      const five = /(?:^|\/)docker-dd-agent$/.test(repository);
      const major = isAgentImage(image) ? /^([56])(?:[.-]|$)/.exec(tag ?? "")?.[1] : undefined;
      const version = five ? "5" : major;
      if (version) report({ at, message: "old", data: { version } });
    }
  },
});
