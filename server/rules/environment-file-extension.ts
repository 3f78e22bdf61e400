import { HOLE } from "../document/placeholder.ts";
import { s3ObjectFault } from "../ecs/s3-object.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "environment-file-extension",
  category: "runtime",
  severity: "warning",
  keys: ["environmentFiles"],
  summary: "An environment file does not end in .env.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html",
  peers: ["AWS Copilot"],
  messages: {
    other: 'The environment file is "{file}", and ECS wants it to end in .env. Give the object another name.',
  },
  check({ containers }, report) {
    for (const container of containers) {
      for (const at of container.get("environmentFiles").items.map((file) => file.get("value"))) {
        const value = at.partial ?? "";
        const file = value.slice(value.lastIndexOf("/") + 1);
        // Behind a question mark may stand a signature.
        const shown = (file.split("?", 1)[0] ?? "").replaceAll(HOLE, "…");
        // Another fault of the ARN is for environment-file-arn; a name that ends in a placeholder may be right.
        if (!file || value.endsWith(HOLE) || s3ObjectFault(value, HOLE) || !value.startsWith("arn:")) continue;
        if (!file.endsWith(".env")) report({ at, message: "other", data: { file: shown } });
      }
    }
  },
});
