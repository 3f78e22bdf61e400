/**
 * Where a volume's data can come from; a volume has one of these, or none (then it is a folder on the host).
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html
 */
export const VOLUME_SOURCES = [
  "configuredAtLaunch",
  "dockerVolumeConfiguration",
  "efsVolumeConfiguration",
  "s3filesVolumeConfiguration",
  "fsxWindowsFileServerVolumeConfiguration",
  "host",
] as const;

/** True for the root directory that goes with an access point, which has one of its own. */
export function isRoot(directory: string): boolean {
  return directory === "" || directory === "/";
}
