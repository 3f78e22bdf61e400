import { credentialKind, isSecretName, isStandIn } from "../ecs/credentials.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "plaintext-password",
  category: "security",
  severity: "warning",
  keys: ["environment"],
  summary: "An environment variable with the name of a secret has its value in the file.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
  peers: ["ECS.8", "AWS-0036", "AC_AWS_0095"],
  messages: {
    named: "{name} has its value in plain text in environment, by its name a secret. Move it to secrets.",
  },
  check({ containers }, report) {
    for (const container of containers) {
      for (const entry of container.get("environment").items) {
        const name = entry.get("name").string;
        const value = entry.get("value").string;
        if (!name || !value || !isSecretName(name) || isStandIn(value)) continue;
        // What is a credential by its form, plaintext-secret tells.
        if (credentialKind(name, value) === undefined)
          report({ at: entry.get("name"), message: "named", data: { name } });
      }
    }
  },
});
