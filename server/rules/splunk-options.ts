import { HOLE, withHoles } from "../document/placeholder.ts";
import type { Container } from "../document/task.ts";
import { SPLUNK_REQUIRED } from "../ecs/log-values.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "splunk-options",
  category: "registration",
  severity: "error",
  keys: ["logDriver"],
  summary: "The log driver splunk lacks its token or its address.",
  source: "https://github.com/hashicorp/terraform-provider-aws/issues/8596",
  messages: {
    missing: "The log driver splunk requires {names}. Add {pronoun}, the token best as a secret in secretOptions.",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const logs = container.get("logConfiguration");
      if (logs.get("logDriver").string !== "splunk") continue;
      const missing = SPLUNK_REQUIRED.filter((name) => lacks(container, name));
      if (missing.length === 0) continue;
      const options = logs.get("options");
      const data = { names: missing.join(" and "), pronoun: missing.length > 1 ? "them" : "it" };
      report({ at: options.present ? options : logs.get("logDriver"), message: "missing", data });
    }
  },
});

/** True when the option surely stands neither in the options nor in the secret ones. */
function lacks(container: Container, name: string): boolean {
  const logs = container.get("logConfiguration");
  const [options, secrets] = [logs.get("options"), logs.get("secretOptions")];
  if (!options.complete || !secrets.complete || !options.get(name).absent) return false;
  if (options.members.some((member) => withHoles(String(member.name), undefined).includes(HOLE))) return false;
  return secrets.items.every((secret) => {
    const key = secret.get("name");
    return key.known && key.string !== name;
  });
}
