import { replaceValue } from "../document/edit.ts";
import { allowedName, LONGEST_NAME, nameFault } from "../ecs/resource-names.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "invalid-volume-name",
  category: "registration",
  severity: "error",
  keys: ["volumes"],
  summary: "A volume's name is too long, or has characters other than letters, digits, _ and -.",
  source: "https://github.com/aws/amazon-ecs-cli/issues/277",
  messages: {
    characters: 'The volume name "{name}" has characters that ECS refuses. Use only letters, digits, _ and -.',
    length: "This volume name has {length} characters, and ECS takes at most {longest}. Shorten it.",
    rename: 'Rename it to "{suggestion}"',
  },
  check(task, report) {
    for (const at of task.definition.get("volumes").items.map((volume) => volume.get("name"))) {
      const name = at.string;
      const fault = name === undefined ? undefined : nameFault(name);
      // A skeleton of the CLI has an empty name where there is no volume.
      if (name === undefined || !fault || fault === "empty") continue;
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
