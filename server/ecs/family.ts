/** The name that the revisions of a task definition have in common. Source: the ECS API reference on `family`. */
export const FAMILY = /^[A-Za-z0-9_-]+$/;
export const FAMILY_LENGTH = 255;

/** A family as near as can be to a text that is none; empty when nothing of it can stay. */
export function familyFrom(text: string): string {
  return text
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, FAMILY_LENGTH);
}
