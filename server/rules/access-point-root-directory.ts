import { remove } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { efsVolumes, s3FilesVolumes } from "../document/volumes.ts";
import { isRoot } from "../ecs/volumes.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "access-point-root-directory",
  category: "registration",
  severity: "error",
  keys: ["rootDirectory"],
  summary: "A volume with an access point of EFS or S3 Files names a root directory of its own.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html",
  peers: ["cdk-preflight pf-ecs-efs-access-point-with-root-directory", "AWS Copilot"],
  messages: {
    found:
      'rootDirectory is "{directory}", but the access point decides what is mounted, and ECS takes only "/" beside it. Remove rootDirectory.',
    point: "The access point.",
    remove: "Remove rootDirectory",
  },
  check(task, report, { document }) {
    const volumes: [Field<string>, Field<string>][] = [
      ...efsVolumes(task).map((each): [Field<string>, Field<string>] => [
        each.get("rootDirectory"),
        each.get("authorizationConfig").get("accessPointId"),
      ]),
      ...s3FilesVolumes(task).map((each): [Field<string>, Field<string>] => [
        each.get("rootDirectory"),
        each.get("accessPointArn"),
      ]),
    ];
    for (const [at, point] of volumes) {
      if (at.string === undefined || isRoot(at.string) || !point.string) continue;
      const fix = { message: "remove", safe: true, edits: () => remove(document.text, at) } as const;
      report({ at, message: "found", data: { directory: at.string }, related: [{ at: point, message: "point" }], fix });
    }
  },
});
