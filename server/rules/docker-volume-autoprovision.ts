import { remove } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "docker-volume-autoprovision",
  category: "registration",
  severity: "error",
  keys: ["autoprovision"],
  summary: "A Docker volume of scope task says whether it is provisioned, which only shared volumes can.",
  source: "https://github.com/hashicorp/terraform-provider-aws/pull/5907",
  messages: {
    refused:
      'autoprovision is false, but with "scope": "task" every task gets a new volume, and ECS refuses that. Remove autoprovision, or make the scope "shared".',
    unstartable:
      'autoprovision is true, but with "scope": "task" the agent answers "task scoped volume could not be autoprovisioned". Remove autoprovision, or make the scope "shared".',
    remove: "Remove autoprovision",
  },
  check(task, report, { document }) {
    for (const volume of task.definition.get("volumes").items) {
      const docker = volume.get("dockerVolumeConfiguration");
      const at = docker.get("autoprovision");
      // On Fargate the whole configuration is wrong, and fargate-unsupported-parameter says so.
      if (docker.get("scope").string !== "task" || at.boolean === undefined || task.requires("FARGATE")) continue;
      const fix = { message: "remove", safe: true, edits: () => remove(document.text, at) } as const;
      if (at.boolean) report({ at, severity: "warning", message: "unstartable", fix });
      else report({ at, message: "refused", fix });
    }
  },
});
