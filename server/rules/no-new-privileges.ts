import { containerLabel } from "../document/container-label.ts";
import { insertMember, replaceValue, type TextEdit } from "../document/edit.ts";
import type { Container, TaskDefinition } from "../document/task.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "no-new-privileges",
  category: "security",
  severity: "hint",
  summary: "Containers on an instance may gain privileges through setuid programs.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html",
  messages: {
    found:
      'A setuid program can make a process of {names} root again. Add "no-new-privileges" to dockerSecurityOptions.',
    repair: 'Add "no-new-privileges"',
  },
  check(task, report, { document }) {
    if (!runsOnInstances(task) || task.os !== "linux") return;
    const lacking = task.containers.filter(lacksOption);
    const [first] = lacking;
    if (!first) return;
    const names = `container${lacking.length > 1 ? "s" : ""} ${lacking.map(containerLabel).join(", ")}`;
    const edits = () => lacking.flatMap((container) => addOption(document.text, container));
    const at = first.get("dockerSecurityOptions");
    report({ at, message: "found", data: { names }, fix: { message: "repair", safe: false, edits } });
  },
});

const OPTION = "no-new-privileges";

/** True when the definition says that it is for instances with a Docker daemon, and for nothing else. */
function runsOnInstances({ definition }: TaskDefinition): boolean {
  const required = definition.get("requiresCompatibilities");
  const names = required.items.map((item) => item.string);
  return required.complete && names.length > 0 && names.every((name) => name === "EC2" || name === "EXTERNAL");
}

/** With privileged it would change nothing. */
function lacksOption(container: Container): boolean {
  const list = container.get("dockerSecurityOptions");
  const options = list.items.map((item) => item.string);
  const privileged = container.get("privileged");
  if (privileged.boolean || privileged.unknown || !list.complete || options.includes(undefined)) return false;
  return !options.some((option) => option?.startsWith(OPTION));
}

function addOption(text: string, container: Container): TextEdit[] {
  const list = container.get("dockerSecurityOptions");
  if (list.kind === "absent") return insertMember(text, container, "dockerSecurityOptions", [OPTION]);
  return replaceValue(list, [...list.items.map((item) => item.string), OPTION]);
}
