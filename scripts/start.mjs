// `npm start`: from a fresh clone to the findings in examples/, installing and building what is missing.
import { build, install, runNode } from "./prepare.mjs";

const FINDINGS = 1;

if (!install() || !build()) process.exit(1);
console.log("$ taskdef lint examples\n");
const status = runNode("dist/cli.js", "lint", "examples");
// The examples have faults on purpose; only a run that broke is an error.
if (status > FINDINGS) process.exit(status);
console.log(`
Try it on your own files:  node dist/cli.js lint path/to/task-definition.json
Why is that a finding?     node dist/cli.js explain fargate-size
See it in an editor:       npm run editor
`);
