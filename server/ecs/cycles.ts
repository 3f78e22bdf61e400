export interface Edge {
  from: string;
  to: string;
}

/**
 * The cycles of a graph, each as the edges along it. Cycles that share a node are told one at a time, as breaking one of
 * them often breaks the others.
 */
export function cyclesOf<E extends Edge>(edges: readonly E[]): E[][] {
  const leaving = new Map<string, E[]>();
  for (const edge of edges) leaving.set(edge.from, [...(leaving.get(edge.from) ?? []), edge]);
  const done = new Set<string>();
  return [...leaving.keys()].flatMap((start) => (done.has(start) ? [] : walk(leaving, start, done)));
}

/** Depth first. Without recursion, since a file may name more containers than the call stack is deep. */
function walk<E extends Edge>(leaving: ReadonlyMap<string, readonly E[]>, start: string, done: Set<string>): E[][] {
  const cycles: E[][] = [];
  const visit = (node: string, by?: E) => ({ node, by, rest: (leaving.get(node) ?? []).values() });
  const path = [visit(start)];
  for (let last = path.at(-1); last; last = path.at(-1)) {
    const next = last.rest.next();
    if (next.done) {
      done.add(last.node);
      path.pop();
      continue;
    }
    const edge = next.value;
    const at = path.findIndex(({ node }) => node === edge.to);
    if (at < 0) {
      if (!done.has(edge.to)) path.push(visit(edge.to, edge));
      continue;
    }
    const cycle = [...path.slice(at + 1).flatMap(({ by }) => by ?? []), edge];
    if (cycle.some(({ to }) => done.has(to))) continue;
    cycles.push(cycle);
    for (const { to } of cycle) done.add(to);
  }
  return cycles;
}
