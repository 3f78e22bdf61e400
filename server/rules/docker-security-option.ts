import { replaceValue } from "../document/edit.ts";
import { similar } from "../document/similar.ts";
import { SECURITY_OPTIONS, securityOptionFault } from "../ecs/security-options.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "docker-security-option",
  category: "runtime",
  severity: "warning",
  keys: ["dockerSecurityOptions"],
  summary: "A Docker security option does not exist, or lacks its value.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  messages: {
    unknown: 'Docker has no security option "{option}", so it does not create the container. Take one of {options}.',
    similar:
      'Docker has no security option "{option}", so it does not create the container. Did you mean "{suggestion}"?',
    value: 'The security option "{option}" needs a value behind a colon, such as apparmor:PROFILE.',
    replace: 'Write "{suggestion}"',
  },
  check(task, report) {
    // There the field itself is at fault: fargate-unsupported-parameter says so.
    if (task.requires("FARGATE")) return;
    for (const container of task.containers) {
      for (const at of container.get("dockerSecurityOptions").items) {
        const option = at.string;
        const fault = option && securityOptionFault(option);
        if (!fault) continue;
        const [name = "", ...rest] = option.split(/(?=[:=])/);
        const meant = fault === "unknown" ? similar(name, SECURITY_OPTIONS) : undefined;
        const suggestion = meant && meant + rest.join("");
        if (!suggestion) report({ at, message: fault, data: { option, options: SECURITY_OPTIONS.join(", ") } });
        else {
          const edits = () => replaceValue(at, suggestion);
          const fix = { message: "replace", data: { suggestion }, safe: false, edits } as const;
          report({ at, message: "similar", data: { option, suggestion }, fix });
        }
      }
    }
  },
});
