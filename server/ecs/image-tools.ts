/** Public images of which it is known what a health check cannot find in them. */
import { parseImage } from "./image-reference.ts";

export type Tool = "shell" | "curl" | "wget";

interface Lack {
  /** Repositories, with the registry when it is not Docker Hub. */
  images: RegExp;
  tag?: RegExp;
  lacks: readonly Tool[];
}

const OFFICIAL = String.raw`(?:(?:docker\.io|public\.ecr\.aws/docker)/)?(?:library/)?`;
const LACKS: readonly Lack[] = [
  // Built from nothing: no file but the program.
  { images: /(?:^|\/)(?:aws-observability|amazon)\/aws-otel-collector$/, lacks: ["shell", "curl", "wget"] },
  {
    images:
      /^(?:(?:docker\.io|ghcr\.io)\/)?(?:otel|open-telemetry\/opentelemetry-collector-releases)\/opentelemetry-collector(?:-contrib|-k8s)?$/,
    lacks: ["shell", "curl", "wget"],
  },
  { images: /^gcr\.io\/distroless\//, tag: /^(?!.*debug)/, lacks: ["shell", "curl", "wget"] },
  { images: /^cgr\.dev\/chainguard\/static$/, lacks: ["shell", "curl", "wget"] },
  // Debian without what is not needed.
  { images: new RegExp(`^${OFFICIAL}(?:python|node|ruby|debian)$`), tag: /slim/, lacks: ["curl", "wget"] },
  // Busybox brings a wget.
  { images: new RegExp(`^${OFFICIAL}(?:python|node|ruby|golang|redis|postgres)$`), tag: /alpine/, lacks: ["curl"] },
  { images: new RegExp(`^${OFFICIAL}alpine$`), lacks: ["curl"] },
];

/** What a wholly known image surely lacks. */
export function lackedBy(image: string): readonly Tool[] {
  const { registry, repository, tag, digest } = parseImage(image);
  if (digest !== undefined && tag === undefined) return [];
  const path = registry === undefined ? repository : `${registry}/${repository}`;
  const found = LACKS.find((each) => each.images.test(path) && (each.tag?.test(tag ?? "") ?? true));
  return found?.lacks ?? [];
}

/** The tool of these that a health check begins with: `curl -f …`, `/usr/bin/wget …`. */
export function toolOf(words: readonly string[]): { tool: Tool; index: number } | undefined {
  const [kind, first = ""] = words;
  const name = /^\s*(?:\S*\/)?(curl|wget)(?=\s|$)/.exec(first)?.[1] as Tool | undefined;
  if (kind !== "CMD" && kind !== "CMD-SHELL") return undefined;
  return name && { tool: name, index: 1 };
}
