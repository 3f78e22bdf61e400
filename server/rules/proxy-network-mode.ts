import { insertMember, replaceValue } from "../document/edit.ts";
import { isSet } from "../document/is-set.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "proxy-network-mode",
  category: "registration",
  severity: "error",
  keys: ["proxyConfiguration"],
  summary: "A task with an App Mesh proxy has a network mode other than awsvpc.",
  source: "https://github.com/aws/aws-cdk/issues/4476",
  peers: ["cdk-preflight pf-ecs-proxy-configuration-awsvpc-required", "AWS CDK"],
  messages: {
    other:
      'networkMode is "{mode}", but an App Mesh proxy works in awsvpc only. Make it "awsvpc", or remove proxyConfiguration.',
    missing:
      'networkMode is missing and would be "bridge", but an App Mesh proxy works in awsvpc only. Add "networkMode": "awsvpc", or remove proxyConfiguration.',
    proxy: "The proxy.",
    repair: 'Set networkMode to "awsvpc"',
  },
  check(task, report, { document }) {
    const proxy = task.definition.get("proxyConfiguration");
    // On Fargate every task needs awsvpc, and fargate-network-mode says so.
    if (!isSet(proxy) || task.requires("FARGATE") || !task.networkMode || task.networkMode === "awsvpc") return;
    const at = task.definition.get("networkMode");
    const edits = () =>
      at.kind === "absent"
        ? insertMember(document.text, task.definition, "networkMode", "awsvpc")
        : replaceValue(at, "awsvpc");
    report({
      at,
      message: at.absent ? "missing" : "other",
      data: { mode: task.networkMode },
      related: [{ at: proxy, message: "proxy" }],
      fix: { message: "repair", safe: false, edits },
    });
  },
});
