const MOST_CRASHES = 5;
const WITHIN_MS = 3 * 60_000;
const FIRST_DELAY_MS = 100;

/** Decides after each crash how long to wait before the next start, or (undefined) that it is not worth it. */
export interface Restarts {
  crashed(now: number): number | undefined;
  forget(): void;
}

export function createRestarts(): Restarts {
  let crashes: number[] = [];
  return {
    crashed(now) {
      crashes = [...crashes.filter((at) => now - at < WITHIN_MS), now];
      return crashes.length < MOST_CRASHES ? FIRST_DELAY_MS * 2 ** (crashes.length - 1) : undefined;
    },
    forget() {
      crashes = [];
    },
  };
}
