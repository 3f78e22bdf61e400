import type { Data } from "./rule.ts";

const LONGEST = 80;

/** A rule's text with its data filled in. Long values are cut: a message is one sentence. */
export function render(text: string, data: Data = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name];
    return value === undefined ? whole : shortened(String(value));
  });
}

function shortened(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
}
