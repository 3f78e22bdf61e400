import { defineRule } from "../engine/rule.ts";

// The engine itself reports this one, when all other rules have spoken.
export default defineRule({
  id: "unused-suppression",
  category: "configuration",
  severity: "warning",
  summary: "A suppression silences nothing: the fault is gone, or the rule's name is wrong.",
  source: "https://github.com/taskdef/taskdef/blob/main/docs/configuration.md",
  messages: {
    comment: "{rule} reports nothing on the next line, so this comment has no effect. Remove it.",
    unknown: 'There is no rule "{rule}". `taskdef rules` lists them all.',
    similar: 'There is no rule "{rule}". Did you mean "{suggestion}"?',
    nameless: 'This comment names no rule, so it has no effect. Write "taskdef-disable-next-line RULE -- reason".',
    override: 'The config turns {rule} off at "{pointer}", but {rule} reports nothing there. Remove that override.',
  },
});
