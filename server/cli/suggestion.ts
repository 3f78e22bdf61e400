import { closest, distance } from "fastest-levenshtein";

/** The known word that was probably meant; undefined when none is near. */
export function suggestion(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(word, known);
  return distance(word, near) <= Math.max(2, Math.floor(near.length / 4)) ? near : undefined;
}
