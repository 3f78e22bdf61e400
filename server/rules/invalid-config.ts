import { defineRule } from "../engine/rule.ts";

// The engine reports this one, in taskdef.config.json itself (engine/config-file.ts).
export default defineRule({
  id: "invalid-config",
  category: "configuration",
  severity: "error",
  summary: "taskdef.config.json holds a key, a rule or a value that Taskdef does not know.",
  source: "https://github.com/taskdef/taskdef/blob/main/docs/configuration.md",
  messages: {
    syntax:
      "The config is no JSON here. Comments and trailing commas are fine; look for a missing comma, quote or bracket.",
    shape: "The config is an object: {}.",
    key: 'Taskdef knows no key "{name}" here. It knows {allowed}.',
    rule: 'There is no rule "{name}". `taskdef rules` lists them all.',
    similar: 'Taskdef knows no "{name}" here. Did you mean "{suggestion}"?',
    type: "{name} takes {expected}.",
    word: "{name} is {value}; it takes {allowed}.",
    similarWord: '{name} is {value}; it takes {allowed}. Did you mean "{suggestion}"?',
    pointer: '{name} is a JSON pointer: it begins with "/".',
    tilde: '{name} is a JSON pointer: a "~" in a name is written "~0", and a "/" is written "~1".',
    missing: 'This needs "{name}".',
    rename: 'Write "{suggestion}"',
  },
});
