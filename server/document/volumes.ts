/** The file systems that the volumes of a task mount over the network. */
import { insertMember, replaceValue, type TextEdit } from "./edit.ts";
import type { Field } from "./field.ts";
import type { EFSVolumeConfiguration, S3FilesVolumeConfiguration } from "./shape.generated.ts";
import type { TaskDefinition } from "./task.ts";

export type EfsVolume = Field<EFSVolumeConfiguration>;
export type S3FilesVolume = Field<S3FilesVolumeConfiguration>;

export function efsVolumes({ definition }: TaskDefinition): EfsVolume[] {
  const found = definition.get("volumes").items.map((volume) => volume.get("efsVolumeConfiguration"));
  return found.filter((each) => each.kind === "object");
}

export function s3FilesVolumes({ definition }: TaskDefinition): S3FilesVolume[] {
  const found = definition.get("volumes").items.map((volume) => volume.get("s3filesVolumeConfiguration"));
  return found.filter((each) => each.kind === "object");
}

/** How a message calls a volume's configuration: by the name of the volume it belongs to. */
export function volumeLabel(configuration: Field): string {
  const volume = configuration.parent as Field<{ name: string }> | undefined;
  const name = volume?.get("name").string;
  return name ? `"${name}"` : String(Number(volume?.name ?? 0) + 1);
}

/** What makes transit encryption necessary; undefined when nothing in the file surely does. */
export function needsEncryption(efs: EfsVolume): "iam" | "accessPoint" | undefined {
  const authorization = efs.get("authorizationConfig");
  if (authorization.get("iam").string === "ENABLED") return "iam";
  return authorization.get("accessPointId").string ? "accessPoint" : undefined;
}

/** True when transit encryption is surely off: DISABLED, or not said. */
export function isUnencrypted(efs: EfsVolume): boolean {
  const encryption = efs.get("transitEncryption") as Field<string>;
  return encryption.absent || encryption.string === "" || encryption.string === "DISABLED";
}

/** Switches transit encryption on. */
export function encrypt(text: string, efs: EfsVolume): TextEdit[] {
  const encryption = efs.get("transitEncryption");
  if (encryption.kind === "absent") return insertMember(text, efs, "transitEncryption", "ENABLED");
  return replaceValue(encryption, "ENABLED");
}
