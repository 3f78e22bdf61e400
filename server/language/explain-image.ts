import { type ImageReference, parseImage, privateEcr } from "../ecs/image-reference.ts";
import { code, facts } from "./markdown.ts";

/** An image reference taken apart; unknown parts are told as such. */
export function explainImage(image: string): string {
  const reference = parseImage(image);
  return facts([
    ["Registry", registryOf(image, reference)],
    ["Repository", code(reference.repository)],
    ["Tag", tagOf(reference)],
    ["Digest", reference.digest && `${code(reference.digest)}: always the same image`],
  ]);
}

function registryOf(image: string, { registry }: ImageReference): string {
  const ecr = privateEcr(image);
  if (ecr) return `Amazon ECR, private, in ${code(ecr.region)} of account ${code(ecr.account)}`;
  if (registry === "public.ecr.aws") return "Amazon ECR Public";
  return registry === undefined || registry === "docker.io" ? "Docker Hub" : code(registry);
}

function tagOf({ tag, digest }: ImageReference): string | undefined {
  if (tag !== undefined) return digest === undefined ? code(tag) : `${code(tag)}, which the digest overrides`;
  if (digest !== undefined) return undefined;
  return "none, so `latest`: which image that is can change from one task to the next";
}
