/** Runs in the extension host process: of a VS Code server, or of a desktop VS Code. */
import { appendFileSync } from "node:fs";
import Mocha from "mocha";
import { report } from "./report.ts";

export async function run(): Promise<void> {
  class Silent {}
  const mocha = new Mocha({ ui: "tdd", timeout: 60_000, reporter: Silent as never });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./suites.ts");
  await report((done) => mocha.run(done), print);
}

/** On the console for a VS Code server's page; in a file for a desktop VS Code, whose console is its own. */
function print(line: string): void {
  console.log(line);
  const file = process.env.TASKDEF_TEST_REPORT;
  if (file) appendFileSync(file, `${line}\n`);
}
