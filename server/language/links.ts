import type { TaskDocument } from "../document/document.ts";
import { HOLE } from "../document/placeholder.ts";
import { parseImage, privateEcr } from "../ecs/image-reference.ts";

export interface Link {
  start: number;
  end: number;
  url: string;
  title: string;
}

/** The pages of the images: on Docker Hub, in the public gallery, or in the console of the account. */
export function links({ tasks }: TaskDocument): Link[] {
  return tasks.flatMap(({ containers }) =>
    containers.flatMap((container) => {
      const field = container.get("image");
      const page = field.kind === "string" ? pageOf(field.partial ?? "") : undefined;
      return page ? [{ start: field.start + 1, end: field.end - 1, ...page }] : [];
    }),
  );
}

/** Undefined where the registry has no page that is known, or the repository is not wholly known. */
function pageOf(image: string): Pick<Link, "url" | "title"> | undefined {
  const { registry, repository } = parseImage(image);
  if (repository.includes(HOLE) || !/^[a-z0-9][\w./-]*$/.test(repository)) return undefined;
  if (registry === undefined || registry === "docker.io") return dockerHub(repository);
  if (registry === "public.ecr.aws") {
    return { url: `https://gallery.ecr.aws/${repository}`, title: "Open in the Amazon ECR Public Gallery" };
  }
  return privatePage(image, registry, repository);
}

function dockerHub(repository: string): Pick<Link, "url" | "title"> {
  const official = /^(?:library\/)?([^/]+)$/.exec(repository)?.[1];
  const path = official ? `_/${official}` : `r/${repository}`;
  return { url: `https://hub.docker.com/${path}`, title: "Open on Docker Hub" };
}

const CONSOLES = [
  [".amazonaws.com", "console.aws.amazon.com"],
  [".amazonaws.com.cn", "console.amazonaws.cn"],
] as const;

function privatePage(image: string, registry: string, repository: string): Pick<Link, "url" | "title"> | undefined {
  const ecr = privateEcr(image);
  const domain = CONSOLES.find(([suffix]) => registry.endsWith(suffix))?.[1];
  if (!ecr || !domain || !/^\d{12}$/.test(ecr.account) || !/^[a-z]+(?:-[a-z]+)+-\d$/.test(ecr.region)) return undefined;
  // GovCloud has a console of its own.
  const host = ecr.region.startsWith("us-gov-") ? "console.amazonaws-us-gov.com" : domain;
  const url = `https://${ecr.region}.${host}/ecr/repositories/private/${ecr.account}/${repository}?region=${ecr.region}`;
  return { url, title: "Open in the Amazon ECR console" };
}
