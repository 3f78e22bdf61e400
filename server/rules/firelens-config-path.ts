import { GENERATED_CONFIG } from "../ecs/firelens.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "firelens-config-path",
  category: "runtime",
  severity: "warning",
  keys: ["firelensConfiguration"],
  summary: "A log router's own configuration lies where ECS writes the generated one.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  messages: {
    taken:
      "ECS writes the configuration that it generates to {path}, so your file of that path is hidden and is never read. Put it elsewhere in the image.",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const router = container.get("firelensConfiguration");
      const at = router.get("options").get("config-file-value");
      const path = GENERATED_CONFIG[router.get("type").string ?? ""];
      if (path && at.string === path) report({ at, message: "taken", data: { path } });
    }
  },
});
