import { efsVolumes, encrypt, isUnencrypted, needsEncryption, volumeLabel } from "../document/volumes.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "efs-transit-encryption",
  category: "registration",
  severity: "error",
  keys: ["efsVolumeConfiguration"],
  summary: "An EFS volume uses IAM or an access point without encryption in transit.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSAuthorizationConfig.html",
  peers: ["cdk-preflight pf-ecs-efs-iam-without-transit-encryption", "ecs-cli", "AWS Copilot"],
  messages: {
    iam: 'EFS volume {volume} is authorized with IAM, which needs encryption in transit. Add "transitEncryption": "ENABLED".',
    accessPoint:
      'EFS volume {volume} has an access point, which needs encryption in transit. Add "transitEncryption": "ENABLED".',
    repair: "Enable transitEncryption",
  },
  check(task, report, { document }) {
    for (const efs of efsVolumes(task)) {
      const message = needsEncryption(efs);
      if (!message || !isUnencrypted(efs)) continue;
      const at = efs.get("transitEncryption");
      const edits = () => encrypt(document.text, efs);
      report({ at, message, data: { volume: volumeLabel(efs) }, fix: { message: "repair", safe: true, edits } });
    }
  },
});
