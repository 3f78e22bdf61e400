import { credentialKind } from "../ecs/credentials.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "plaintext-secret",
  category: "security",
  preset: "recommended",
  severity: "warning",
  keys: ["environment"],
  summary: "An environment variable holds a credential in plain text.",
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8",
  peers: ["ECS.8", "AWS-0036", "ecs_task_definitions_no_environment_secrets"],
  messages: {
    credential:
      "{name} holds {kind} in plain text, which everyone can read who sees this file or the task definition. {advice}",
  },
  check({ containers }, report) {
    for (const container of containers) {
      for (const entry of container.get("environment").items) {
        const name = entry.get("name").string;
        const kind = name && credentialKind(name, entry.get("value").string ?? "");
        if (!kind) continue;
        // At the name, so that no face underlines or copies the value.
        report({ at: entry.get("name"), message: "credential", data: { name, kind, advice: adviceFor(name) } });
      }
    }
  },
});

function adviceFor(name: string): string {
  return name.startsWith("AWS_") ? "Give the task a taskRoleArn instead." : "Move it to secrets.";
}
