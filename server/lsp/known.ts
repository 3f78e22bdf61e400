import type { Finding } from "../engine/finding.ts";

/**
 * The findings among `now` that were there `before` as well: same rule, place and words. While a person
 * types, these are shown at once (so what is repaired vanishes at once); what is new waits for a pause.
 */
export function stillTrue(before: readonly Finding[], now: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of before) {
    const key = keyOf(finding);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return now.filter((finding) => {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0;
  });
}

function keyOf({ rule, pointer, message }: Finding): string {
  return `${rule}\n${pointer}\n${message}`;
}
