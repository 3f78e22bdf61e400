/**
 * The AWS SDK's own types, read from its declaration files. TypeScript 7 has no stable compiler API, and these files are
 * generated so regularly that lines tell all: an unknown line is an error, not a guess.
 */
import { readFileSync } from "node:fs";

export interface SdkField {
  /** As written, without `| undefined`: `string`, `PortMapping[]`, `Record<string, string>`. */
  type: string;
  /** The SDK leaves out the `?` of members the API model requires. */
  required: boolean;
  /** The comment above it, in HTML. */
  doc: string;
}

export type Structure = Record<string, SdkField>;

export interface Sdk {
  structures: Record<string, Structure>;
  enums: Record<string, string[]>;
}

const MODELS = new URL("../../node_modules/@aws-sdk/client-ecs/dist-types/models/", import.meta.url);

export function readSdk(): Sdk {
  const lines = (file: string) => readFileSync(new URL(file, MODELS), "utf8").split("\n");
  return {
    structures: { ...structures(lines("models_0.d.ts")), ...structures(lines("models_1.d.ts")) },
    enums: enums(lines("enums.d.ts")),
  };
}

/** `"a" | "b"` in a field's comment, for the strings the SDK does not type as an enum. */
export function documentedValues(doc: string): string[] {
  const list = between(doc, "Valid values: <code>", "</code>") ?? "";
  return list.split("|").map((value) => value.trim().slice(1, -1));
}

function structures(lines: string[]): Record<string, Structure> {
  const found: Record<string, Structure> = {};
  let open: Structure | undefined;
  let union: Structure | undefined;
  let doc = "";
  for (const line of lines) {
    const text = line.trim();
    const structure = between(line, "export interface ", " ");
    const namespace = between(line, "export declare namespace ", " ");
    const member = between(line, "    interface ", " ");
    if (text === "/**") doc = "";
    else if (text.startsWith("*")) doc += text;
    else if (structure) open = found[structure] = {};
    else if (namespace) union = found[namespace] = {};
    else if (union && member) open = isUnionMember(member) ? union : {};
    else if (line === "}") open = union = undefined;
    else if (text === "}") open = undefined;
    else if (open) addField(open, text, doc, open === union);
  }
  return found;
}

function isUnionMember(name: string): boolean {
  return name.endsWith("Member") && !name.startsWith("$");
}

/** A union's members are alternatives, so none of them is required. */
function addField(fields: Structure, text: string, doc: string, ofUnion: boolean): void {
  const colon = text.indexOf(":");
  if (colon < 0 || !text.endsWith(";")) throw new Error(`not a field: ${text}`);
  const name = text.slice(0, colon);
  const type = text
    .slice(colon + 1, -1)
    .replace("| undefined", "")
    .trim();
  if (name === "$unknown?") return;
  const optional = name.endsWith("?");
  fields[optional ? name.slice(0, -1) : name] = { type, required: !optional && !ofUnion, doc };
}

function enums(lines: string[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  let values: string[] = [];
  for (const line of lines) {
    const name = between(line, "export declare const ", ":");
    const value = between(line, ': "', '";');
    if (name) values = found[name] = [];
    else if (value !== undefined) values.push(value);
  }
  return found;
}

function between(text: string, before: string, after: string): string | undefined {
  const start = text.indexOf(before);
  if (start < 0) return undefined;
  const end = text.indexOf(after, start + before.length);
  return end < 0 ? undefined : text.slice(start + before.length, end);
}
