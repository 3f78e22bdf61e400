import { HOLE } from "../document/placeholder.ts";

const LONGEST = 200;

/** A value of the file as code. Its unknown parts are dots; a value of nothing else says so in words. */
export function code(value: string): string {
  const parts = value.split(HOLE);
  if (parts.length > 1 && parts.every((part) => part === "")) return "*not known here*";
  const shown = parts.join("…").replace(/\s+/g, " ").replaceAll("`", "'");
  return `\`${shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown}\``;
}

/** "- Region: `eu-west-1`" for each that is there. */
export function facts(entries: readonly (readonly [label: string, text: string | undefined])[]): string {
  return entries.flatMap(([label, text]) => (text === undefined ? [] : `- ${label}: ${text}`)).join("\n");
}
