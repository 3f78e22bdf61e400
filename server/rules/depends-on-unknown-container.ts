import { dependenciesOf } from "../document/dependencies.ts";
import { defineRule } from "../engine/rule.ts";
import { otherNames, unknownName } from "../engine/unknown-name.ts";

export default defineRule({
  id: "depends-on-unknown-container",
  category: "registration",
  severity: "error",
  keys: ["dependsOn"],
  summary: "A container waits for one that the task does not have.",
  source: "https://github.com/dagster-io/dagster/issues/6926",
  peers: ["cdk-preflight pf-ecs-dependson-container-missing"],
  messages: {
    unknown:
      'No container of this task is named "{name}", so nothing can depend on it. Name one of the task, or remove the dependency.',
    similar: 'No container of this task is named "{name}", so nothing can depend on it. Did you mean "{suggestion}"?',
    replace: 'Depend on "{suggestion}"',
  },
  check(task, report) {
    for (const { container, target: at } of dependenciesOf(task)) {
      const name = at.string;
      if (name === undefined || !task.lacksContainer(name)) continue;
      report(unknownName(at, name, otherNames(task, container)));
    }
  },
});
