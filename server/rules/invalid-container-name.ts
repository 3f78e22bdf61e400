import { replaceValue } from "../document/edit.ts";
import { allowedName, LONGEST_NAME, nameFault } from "../ecs/resource-names.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "invalid-container-name",
  category: "registration",
  severity: "error",
  summary: "A container's name is empty, too long, or has characters other than letters, digits, _ and -.",
  source: "https://github.com/hashicorp/terraform-provider-aws/issues/5950",
  messages: {
    empty: "A container needs a name, and this one is empty. Name it with letters, digits, _ and -.",
    characters: 'The container name "{name}" has characters that ECS refuses. Use only letters, digits, _ and -.',
    length: "This container name has {length} characters, and ECS takes at most {longest}. Shorten it.",
    rename: 'Rename it to "{suggestion}"',
  },
  check(task, report) {
    for (const at of task.containers.map((container) => container.get("name"))) {
      const name = at.string;
      const fault = name === undefined ? undefined : nameFault(name);
      if (name === undefined || !fault) continue;
      const data = { name, length: name.length, longest: LONGEST_NAME };
      const suggestion = allowedName(name);
      if (!suggestion) report({ at, message: fault, data });
      else {
        const edits = () => replaceValue(at, suggestion);
        report({ at, message: fault, data, fix: { message: "rename", data: { suggestion }, safe: false, edits } });
      }
    }
  },
});
