/** Runs in the web worker extension host. */
import "mocha/mocha.js";
import { report } from "./report.ts";

export async function run(): Promise<void> {
  // A reporter of our own: mocha's browser default (html) needs a document.
  class Silent {}
  mocha.setup({ ui: "tdd", timeout: 60_000, reporter: Silent as never });
  await import("./suites.ts");
  await report((done) => mocha.run(done));
}
