import { insertMember, replaceValue } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "fargate-network-mode",
  category: "registration",
  severity: "error",
  keys: ["requiresCompatibilities"],
  summary: "A Fargate task has a network mode other than awsvpc, or none.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
  peers: ["cfn-lint E3048"],
  messages: {
    other: 'networkMode is "{mode}", but Fargate gives every task a network interface of its own. Make it "awsvpc".',
    missing: 'networkMode is missing and would be "bridge", which Fargate does not have. Add "networkMode": "awsvpc".',
    repair: 'Set networkMode to "awsvpc"',
  },
  check(task, report, { document }) {
    if (!task.requires("FARGATE")) return;
    const mode = task.definition.get("networkMode");
    if (mode.absent) {
      const edits = () => insertMember(document.text, task.definition, "networkMode", "awsvpc");
      report({ at: mode, message: "missing", fix: { message: "repair", safe: true, edits } });
    } else if (mode.string && mode.string !== "awsvpc") {
      // A value that is no network mode at all is for the schema to tell.
      if (!MODES.has(mode.string)) return;
      const edits = () => replaceValue(mode, "awsvpc");
      report({
        at: mode,
        message: "other",
        data: { mode: mode.string },
        fix: { message: "repair", safe: true, edits },
      });
    }
  },
});

const MODES = new Set<string>(["bridge", "host", "none"]);
