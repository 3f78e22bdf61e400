/** The names of containers and volumes: 1 to 255 letters, digits, underscores and hyphens. */

export const LONGEST_NAME = 255;

const ALLOWED = /^[A-Za-z0-9_-]+$/;

/** What is wrong with a container's or a volume's name; undefined when ECS takes it. */
export function nameFault(name: string): "empty" | "characters" | "length" | undefined {
  if (name === "") return "empty";
  if (!ALLOWED.test(name)) return "characters";
  return name.length > LONGEST_NAME ? "length" : undefined;
}

/** The nearest name that ECS takes, or undefined when nothing of it would be left. */
export function allowedName(name: string): string | undefined {
  const joined = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_-]+/g, "-");
  return joined.replace(/^-+|-+$/g, "").slice(0, LONGEST_NAME) || undefined;
}

/** The container that an entry of `links` names: `name`, or `name:alias`. */
export function linkTarget(link: string): string {
  return link.split(":", 1)[0] ?? "";
}
