/** Containers and volumes in a few words, for the outline and for whoever refers to them. */
import type { Field } from "../document/field.ts";
import { HOLE } from "../document/placeholder.ts";
import type { Volume } from "../document/shape.generated.ts";
import type { Container } from "../document/task.ts";
import { privateEcr } from "../ecs/image-reference.ts";

/** "nginx:1.29 · 8080"; the registry's host of a private image is left out. */
export function containerDetail(container: Container): string {
  const ports = container
    .get("portMappings")
    .items.flatMap((each) => textOf(each.get("containerPort")) ?? textOf(each.get("containerPortRange")) ?? []);
  return [imageLabel(container.get("image").partial), ports.join(", ")].filter(Boolean).join(" · ");
}

/** "EFS fs-12345678", "on the host: /data", "Docker", "given at launch". */
export function volumeDetail(volume: Field<Volume>): string {
  const efs = volume.get("efsVolumeConfiguration");
  const path = volume.get("host").get("sourcePath");
  if (efs.kind === "object") return `EFS ${textOf(efs.get("fileSystemId")) ?? ""}`.trim();
  if (volume.get("s3filesVolumeConfiguration").kind === "object") return "S3 Files";
  if (volume.get("fsxWindowsFileServerVolumeConfiguration").kind === "object") return "FSx for Windows File Server";
  if (volume.get("dockerVolumeConfiguration").kind === "object") return "Docker volume";
  if (volume.get("configuredAtLaunch").boolean) return "given at launch";
  return path.present ? `on the host: ${textOf(path) ?? "…"}` : "as long as the task";
}

/** A scalar as text, dots for what is not known of it; undefined for none. */
export function textOf(field: Field): string | undefined {
  if (field.number !== undefined) return String(field.number);
  return field.present ? field.partial?.replaceAll(HOLE, "…") : undefined;
}

function imageLabel(image = ""): string {
  const short = privateEcr(image) ? image.slice(image.indexOf("/") + 1) : image;
  return short.replace(/@sha256:([0-9a-f]{7})[0-9a-f]+$/, "@$1").replaceAll(HOLE, "…");
}
