/** Image references: how `image` is written, and which registry it means. Works on partly known strings as well. */

export interface ImageReference {
  /** The host the image comes from; undefined for Docker Hub. */
  registry: string | undefined;
  repository: string;
  tag: string | undefined;
  /** With its algorithm: "sha256:…". */
  digest: string | undefined;
}

export interface PrivateEcr {
  account: string;
  region: string;
}

/** The longest `image` that ECS takes; with a digest only the part in front of the @ counts. */
export const LONGEST_IMAGE = 255;

/** Splits a reference as Docker does. Never fails: what is not well-formed ends up in the repository. */
export function parseImage(image: string): ImageReference {
  const at = image.indexOf("@");
  const named = at < 0 ? image : image.slice(0, at);
  const slash = named.indexOf("/");
  const first = named.slice(0, Math.max(slash, 0));
  const registry = isRegistry(first) ? first : undefined;
  const path = registry === undefined ? named : named.slice(slash + 1);
  const colon = path.indexOf(":", path.lastIndexOf("/") + 1);
  return {
    registry,
    repository: colon < 0 ? path : path.slice(0, colon),
    tag: colon < 0 ? undefined : path.slice(colon + 1),
    digest: at < 0 ? undefined : image.slice(at + 1),
  };
}

/** The account and the region when the image surely lies in a private ECR registry. */
export function privateEcr(image: string): PrivateEcr | undefined {
  const match = ECR_HOST.exec(image);
  return match ? { account: match[1] ?? "", region: match[2] ?? "" } : undefined;
}

export type ImageFault = "scheme" | "blank" | "character" | "length" | "digest" | "upper-case" | "form";

/** What is wrong with a wholly known image, or undefined. The gravest first. */
export function faultOf(image: string): { fault: ImageFault; found: string } | undefined {
  const scheme = /^[a-z]+:\/\//i.exec(image);
  if (scheme) return { fault: "scheme", found: scheme[0] };
  const character = /[^A-Za-z0-9_.:/@#-]/u.exec(image)?.[0];
  if (character !== undefined) return { fault: /\s/.test(character) ? "blank" : "character", found: character };
  const { repository, tag, digest } = parseImage(image);
  const counted = digest === undefined ? image : image.slice(0, image.indexOf("@"));
  if (counted.length > LONGEST_IMAGE) return { fault: "length", found: String(counted.length) };
  if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest)) return { fault: "digest", found: digest };
  if (/[A-Z]/.test(repository)) return { fault: "upper-case", found: repository };
  if (!REPOSITORY.test(repository) || (tag !== undefined && !TAG.test(tag))) return { fault: "form", found: image };
  return undefined;
}

// Partly unknown parts keep their place: a hole is neither a dot nor a slash.
const ECR_HOST = /^([^./:@\s]+)\.dkr[.-]ecr(?:-fips)?\.([^./\s]+)\.[^./\s]/;
const REPOSITORY = /^[a-z0-9]+(?:[._#-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._#-]+[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_#][A-Za-z0-9_.#-]{0,127}$/;

/** As Docker tells a host from a folder: it holds a dot or a port, is localhost, or has a capital letter. */
function isRegistry(first: string): boolean {
  return first === "localhost" || /[.:A-Z]/.test(first);
}
