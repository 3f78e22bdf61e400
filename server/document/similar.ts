import { closest, distance } from "fastest-levenshtein";

/** The closest of the known names, when it is close enough to be what was meant. */
export function similar(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || name === "") return undefined;
  const sameLetters =
    known.find((each) => lettersOf(each) === lettersOf(name)) ?? known.find((each) => swaps(name, each));
  if (sameLetters) return sameLetters;
  const lower = name.toLowerCase();
  const best = closest(
    lower,
    known.map((each) => each.toLowerCase()),
  );
  const found = known.find((each) => each.toLowerCase() === best);
  const near = distance(lower, best) <= Math.max(1, Math.floor(Math.max(lower.length, best.length) / 3));
  return near ? found : undefined;
}

/** True when one name is so surely a slip of the other that nobody would object to the correction. */
export function isSlip(name: string, meant: string): boolean {
  if (lettersOf(name) === lettersOf(meant)) return true;
  const [one, two] = [name.toLowerCase(), meant.toLowerCase()];
  const length = Math.min(one.length, two.length);
  return (length >= 4 && swaps(name, meant)) || (length >= 5 && distance(one, two) <= (length >= 9 ? 2 : 1));
}

/** "containerport" for containerPort, container_port and Container-Port. */
function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, "");
}

/** Two letters exchanged: nmae for name. */
function swaps(name: string, other: string): boolean {
  const [one, two] = [lettersOf(name), lettersOf(other)];
  if (one.length !== two.length || one.length < 3 || distance(one, two) !== 2) return false;
  return [...one].sort().join("") === [...two].sort().join("");
}
