import { remove } from "../document/edit.ts";
import { isSet } from "../document/is-set.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "ephemeral-storage-launch-type",
  category: "registration",
  severity: "error",
  keys: ["ephemeralStorage"],
  summary: "A task for EC2 sets the ephemeral storage of Fargate.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html",
  peers: ["cdk-preflight pf-ecs-fargate-ephemeral-storage-ec2"],
  messages: {
    found:
      "ephemeralStorage is for Fargate, and this task is for {compatibilities}, where it has the instance's disk. Remove it, or add FARGATE to requiresCompatibilities.",
    remove: "Remove ephemeralStorage",
  },
  check(task, report, { document }) {
    const at = task.definition.get("ephemeralStorage");
    const required = task.definition.get("requiresCompatibilities");
    const names = required.items.map((item) => item.string);
    if (!isSet(at) || !required.complete || names.length === 0) return;
    if (!names.every((name) => name === "EC2" || name === "EXTERNAL")) return;
    const fix = { message: "remove", safe: false, edits: () => remove(document.text, at) } as const;
    report({ at, on: "key", message: "found", data: { compatibilities: names.join(" and ") }, fix });
  },
});
