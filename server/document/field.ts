import { HOLE, withHoles } from "./placeholder.ts";

/** What is known of a value: all of it, not all of it (a placeholder), or there is none (`null` counts as none). */
export type State = "known" | "unknown" | "absent";
export type Kind = "object" | "array" | "string" | "number" | "boolean" | "null" | "hole" | "absent";

type Item<T> = T extends readonly (infer E)[] ? NonNullable<E> : never;
type Value<T> = T extends object ? never : T;

/** Up to so many members are found faster by looking at each. */
const FEW = 4;

/** Most fields are scalars; one list serves them all. */
const CHILDLESS: Field[] = [];
Object.freeze(CHILDLESS);

/**
 * One value of a document, with its place: the typed view that rules and language features share.
 * `T` is the shape it should have; what really stands there may differ, so every reader answers undefined for a value
 * that is unknown, absent or of another type (the schema reports the latter).
 */
export class Field<T = unknown> {
  /** Object members or array elements, in the order of the text. */
  readonly children: Field[];
  /** Offsets of the key token with its quotes; -1 where there is none. */
  keyStart = -1;
  keyEnd = -1;
  /** True where members or elements may come that are not in the text: from a template, or still to be typed. */
  open = false;
  /** True for a member that a template may leave out: then its object does not answer for it. */
  conditional = false;
  #marked: string | undefined;
  #members: Map<string, Field> | undefined;

  constructor(
    readonly kind: Kind,
    readonly parent: Field | undefined,
    readonly name: string | number | undefined,
    /** UTF-16 offsets of the value; an absent field has the offset of its parent. */
    readonly start: number,
    public end: number,
    /** Plain JSON, without nulls; for the schema validators. */
    readonly json: unknown,
  ) {
    this.children = kind === "object" || kind === "array" ? [] : CHILDLESS;
  }

  get state(): State {
    if (this.kind === "absent" || this.kind === "null") return "absent";
    if (this.kind === "hole") return "unknown";
    return this.kind === "string" && this.partial?.includes(HOLE) ? "unknown" : "known";
  }
  get known(): boolean {
    return this.state === "known";
  }
  get unknown(): boolean {
    return this.state === "unknown";
  }
  get absent(): boolean {
    return this.kind === "absent" || this.kind === "null";
  }
  /** True when a value stands here, known or not. */
  get present(): boolean {
    return !this.absent;
  }

  /** The string, when it is one and wholly known. */
  get string(): Extract<Value<T>, string> | undefined {
    return this.kind === "string" && this.known ? (this.json as Extract<Value<T>, string>) : undefined;
  }
  /** The string with a {@link HOLE} for each unknown part; undefined when it is no string. */
  get partial(): string | undefined {
    if (this.kind === "hole") return HOLE;
    if (this.kind !== "string") return undefined;
    this.#marked ??= withHoles(this.json as string, this.name);
    return this.#marked;
  }
  get number(): number | undefined {
    return this.kind === "number" ? (this.json as number) : undefined;
  }
  get boolean(): boolean | undefined {
    return this.kind === "boolean" ? (this.json as boolean) : undefined;
  }

  /** The member of that name; where a key is written twice, the last one, as every JSON reader takes it. */
  get<K extends keyof T & string>(name: K): Field<NonNullable<T[K]>> {
    return (this.#find(name) ?? this.#missing(name)) as Field<NonNullable<T[K]>>;
  }
  /** The elements; none when it is no array. */
  get items(): readonly Field<Item<T>>[] {
    return (this.kind === "array" ? this.children : []) as unknown as readonly Field<Item<T>>[];
  }
  /** The members, in the order of the text; none when it is no object. */
  get members(): readonly Field<T[keyof T]>[] {
    return (this.kind === "object" ? this.children : []) as unknown as readonly Field<T[keyof T]>[];
  }
  /** True when all elements or members stand in the text: nothing is added by a template. */
  get complete(): boolean {
    if (this.kind !== "object" && this.kind !== "array") return this.absent;
    return !this.open;
  }
  /** RFC 6901, from the document's root value. */
  get pointer(): string {
    if (this.parent === undefined || this.name === undefined) return "";
    return `${this.parent.pointer}/${String(this.name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
  }

  /** Makes a field that lives elsewhere readable as a member, for dialects that hold only a part of the whole. */
  adopt(name: string, field: Field): void {
    this.#byName().set(name, field);
  }

  #find(name: string): Field | undefined {
    if (this.#members || this.children.length > FEW) return this.#byName().get(name);
    if (this.kind !== "object") return undefined;
    for (let i = this.children.length - 1; i >= 0; i--) {
      const child = this.children[i] as Field;
      if (child.name === name) return child.conditional ? undefined : child;
    }
    return undefined;
  }

  #byName(): Map<string, Field> {
    if (this.#members) return this.#members;
    this.#members = new Map();
    if (this.kind !== "object") return this.#members;
    for (const child of this.children) {
      if (child.conditional) this.#members.delete(child.name as string);
      else this.#members.set(child.name as string, child);
    }
    return this.#members;
  }

  #missing(name: string): Field {
    const unknowable = this.kind === "hole" || (this.kind === "object" && this.open) || this.unknown;
    const field = new Field(unknowable ? "hole" : "absent", this as Field, name, this.start, this.start, undefined);
    // All rules ask a container for the same members again and again, and most of them are not there.
    this.#members?.set(name, field);
    return field;
  }
}

/** The field at a pointer's segments below a field, or undefined when nothing stands there. */
export function fieldAt(field: Field, segments: readonly string[]): Field | undefined {
  let found: Field | undefined = field;
  for (const segment of segments) {
    if (!found) return undefined;
    found = found.kind === "array" ? found.children[Number(segment)] : lastNamed(found, segment);
  }
  return found;
}

function lastNamed(field: Field, name: string): Field | undefined {
  return field.children.findLast((child) => child.name === name);
}

/** The segments of an RFC 6901 pointer. */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}
