import type { Runner } from "mocha";

/** Says one line a test that the runner outside of the editor reads back; rejects when one failed. */
export function report(
  run: (done: (failures: number) => void) => Runner,
  print: (line: string) => void = console.log,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
    const say = (state: string, title: string, error?: unknown) =>
      print(`@test ${JSON.stringify({ state, title, error: error && String(error) })}`);
    runner.on("pass", (test) => say("passed", test.fullTitle()));
    runner.on("pending", (test) => say("skipped", test.fullTitle()));
    runner.on("fail", (test, error) => say("failed", test.fullTitle(), error.stack ?? error));
  });
}
