/** The processor architecture that an image names in its tag or its repository. */
import { parseImage } from "./image-reference.ts";

export type Architecture = "X86_64" | "ARM64";

const ARM = /(?:^|[^a-z0-9])(?:arm64(?:v8|-v8)?|aarch64)(?=[^a-z0-9]|$)/i;
const X86 = /(?:^|[^a-z0-9])(?:amd64|x86[_-]64|x64)(?=[^a-z0-9]|$)/i;

/** Undefined when it names none, or more than one. Works on partly known images as well. */
export function architectureOf(image: string): Architecture | undefined {
  const { repository, tag } = parseImage(image);
  const text = `${repository}:${tag ?? ""}`;
  const [arm, x86] = [ARM.test(text), X86.test(text)];
  if (arm === x86) return undefined;
  return arm ? "ARM64" : "X86_64";
}
