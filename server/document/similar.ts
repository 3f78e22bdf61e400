import { closest, distance } from "fastest-levenshtein";

/** The closest of the known names, when it is close enough to be what was meant. */
export function similar(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || name === "") return undefined;
  const lower = name.toLowerCase();
  const sameLetters = known.find((each) => each.toLowerCase().replace(/[-_]/g, "") === lower.replace(/[-_]/g, ""));
  if (sameLetters) return sameLetters;
  const best = closest(
    lower,
    known.map((each) => each.toLowerCase()),
  );
  const found = known.find((each) => each.toLowerCase() === best);
  const near = distance(lower, best) <= Math.max(1, Math.floor(Math.max(lower.length, best.length) / 3));
  return near ? found : undefined;
}
