/** `containerPortRange`: the ports from a first to a last one. */
export interface PortRange {
  first: number;
  last: number;
}

export const LAST_PORT = 65_535;

/** The numbers of "8000-8010"; undefined for a text of another form. */
export function portRange(text: string | undefined): PortRange | undefined {
  const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(text ?? "") ?? [];
  return first === undefined || last === undefined ? undefined : { first: Number(first), last: Number(last) };
}

export function rangeFault({ first, last }: PortRange): "bounds" | "order" | undefined {
  if (first < 1 || first > LAST_PORT || last < 1 || last > LAST_PORT) return "bounds";
  return first >= last ? "order" : undefined;
}

export function overlaps(a: PortRange, b: PortRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}
