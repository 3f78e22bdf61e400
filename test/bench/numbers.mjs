/** The few statistics that the benchmark needs. */

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

export function median(values) {
  return quantile(values, 0.5);
}

/** Milliseconds that a function takes, `times` calls together. */
export function clock(times, run) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < times; i++) run();
  return Number(process.hrtime.bigint() - start) / 1e6 / times;
}

/** A line of the table: what was measured, and the limit it has to stay under, if it has one. */
export function line(name, value, unit, limit) {
  return { name, value: Number(value.toPrecision(4)), unit, limit, ok: limit === undefined || value <= limit };
}
