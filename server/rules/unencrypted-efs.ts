import { efsVolumes, encrypt, isUnencrypted, needsEncryption, volumeLabel } from "../document/volumes.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "unencrypted-efs",
  category: "security",
  severity: "warning",
  keys: ["efsVolumeConfiguration"],
  summary: "An EFS volume is mounted without encryption in transit.",
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  peers: ["ECS.18", "CKV_AWS_97", "trivy AWS-0035", "KICS 4d46ff3b", "terrascan AC_AWS_0463"],
  messages: {
    found:
      'EFS volume {volume} is mounted without encryption, so its files cross the network in clear text. Add "transitEncryption": "ENABLED".',
    repair: "Enable transitEncryption",
  },
  check(task, report, { document }) {
    for (const efs of efsVolumes(task)) {
      // What ECS refuses for lack of encryption is for other rules.
      if (!isUnencrypted(efs) || needsEncryption(efs) || efs.get("transitEncryptionPort").number) continue;
      const at = efs.get("transitEncryption");
      const edits = () => encrypt(document.text, efs);
      report({
        at,
        message: "found",
        data: { volume: volumeLabel(efs) },
        fix: { message: "repair", safe: false, edits },
      });
    }
  },
});
