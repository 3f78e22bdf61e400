import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "firelens-fargate-config",
  category: "runtime",
  severity: "warning",
  keys: ["firelensConfiguration"],
  summary: "The log router of a Fargate task takes its configuration from S3.",
  source: "https://github.com/aws-samples/amazon-ecs-firelens-examples/issues/32",
  messages: {
    s3: 'config-file-type is "s3", and on Fargate a log router can read only a file of its image, so the task does not run. Build the file into the image and write "file".',
  },
  check(task, report) {
    if (!task.requires("FARGATE")) return;
    for (const container of task.containers) {
      const at = container.get("firelensConfiguration").get("options").get("config-file-type");
      if (at.string === "s3") report({ at, message: "s3" });
    }
  },
});
