import { HOLE } from "../document/placeholder.ts";
import { faultOf, parseImage } from "../ecs/image-reference.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "mutable-tag",
  category: "security",
  severity: "information",
  summary: "An image has no tag, or the tag latest, so what runs can change without a change of the file.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-considerations.html",
  messages: {
    latest:
      "The tag latest is another image after the next push, so the same revision deployed again runs something else. Name a version or a digest.",
    none: "An image without a tag is its latest, so the same revision deployed again may run something else. Name a version or a digest.",
    inconsistent:
      'versionConsistency is "disabled" for an image that is whatever latest is, so tasks of one service can run different versions. Name a version or a digest, or leave versionConsistency out.',
  },
  check({ containers }, report) {
    for (const container of containers) {
      const at = container.get("image");
      const message = tagFault(at.partial ?? HOLE);
      if (!message) continue;
      const loose = container.get("versionConsistency").string === "disabled";
      report({ at, message: loose ? "inconsistent" : message, ...(loose && { severity: "warning" as const }) });
    }
  },
});

/** A hole may hold a tag, so only what stands behind the last one counts. */
function tagFault(image: string): "latest" | "none" | undefined {
  const { tag, digest, repository } = parseImage(image);
  if (digest !== undefined || repository === "") return undefined;
  if (tag !== undefined) return tag === "latest" ? "latest" : undefined;
  const last = repository.slice(repository.lastIndexOf("/") + 1);
  return last !== "" && !last.includes(HOLE) && !faultOf(last) ? "none" : undefined;
}
