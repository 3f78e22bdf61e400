import { isPart } from "../document/part.ts";
import { efsVolumes, s3FilesVolumes } from "../document/volumes.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "volume-task-role",
  category: "runtime",
  severity: "warning",
  keys: ["volumes"],
  summary: "A volume is mounted with the task role, and the task has none.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSAuthorizationConfig.html",
  messages: {
    efs: 'taskRoleArn is missing, but an EFS volume has "iam": "ENABLED" and is mounted with the task role. Add one that may mount the file system.',
    s3files: "taskRoleArn is missing, but an S3 Files volume is mounted with the task role. Add one that may mount it.",
    place: "This is mounted with the task role.",
  },
  check(task, report, context) {
    const role = task.definition.get("taskRoleArn");
    if (!role.absent && role.string !== "") return;
    if (isPart(task, context)) return;
    const iam = efsVolumes(task).map((efs) => efs.get("authorizationConfig").get("iam"));
    const causes = [...iam.filter((each) => each.string === "ENABLED"), ...s3FilesVolumes(task)];
    const [first] = causes;
    if (!first) return;
    report({
      at: role,
      message: first.kind === "object" ? "s3files" : "efs",
      // Who writes an empty one lets a pipeline fill it in.
      ...(!role.absent && !context.complete && { severity: "hint" as const }),
      related: causes.map((at) => ({ at, message: "place" as const })),
    });
  },
});
