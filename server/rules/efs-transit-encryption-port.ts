import { remove } from "../document/edit.ts";
import { efsVolumes, encrypt, isUnencrypted, needsEncryption, volumeLabel } from "../document/volumes.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "efs-transit-encryption-port",
  category: "registration",
  severity: "error",
  keys: ["transitEncryptionPort"],
  summary: "An EFS volume names a port for encryption in transit and does not encrypt.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html",
  peers: ["cdk-preflight pf-ecs-efs-transit-encryption-port-without-encryption"],
  messages: {
    found:
      'transitEncryptionPort is {port}, but EFS volume {volume} is not encrypted in transit, and ECS refuses the one without the other. Add "transitEncryption": "ENABLED".',
    enable: "Enable transitEncryption",
    remove: "Remove transitEncryptionPort",
  },
  check(task, report, { document }) {
    for (const efs of efsVolumes(task)) {
      const at = efs.get("transitEncryptionPort");
      // Where encryption is needed for another reason, efs-transit-encryption asks for it. 0 stands for no port.
      if (!at.number || !isUnencrypted(efs) || needsEncryption(efs)) continue;
      report({
        at,
        message: "found",
        data: { port: at.number, volume: volumeLabel(efs) },
        fixes: [
          { message: "enable", safe: false, edits: () => encrypt(document.text, efs) },
          { message: "remove", safe: false, edits: () => remove(document.text, at) },
        ],
      });
    }
  },
});
