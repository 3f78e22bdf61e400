import { remove } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { isSet } from "../document/is-set.ts";
import { effectiveNetworkMode } from "../document/ports.ts";
import type { TaskDefinition } from "../document/task.ts";
import { NOT_ON_FARGATE } from "../ecs/fargate-parameters.ts";
import { NOT_ON_WINDOWS, WINDOWS_VOLUME_DRIVER } from "../ecs/windows-parameters.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "windows-unsupported-parameter",
  category: "registration",
  severity: "error",
  keys: ["runtimePlatform"],
  summary: "A Windows task asks for something that only Linux containers have.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  peers: ["AWS CDK (pidMode)", "AWS Copilot (EFS, readonly_fs)"],
  messages: {
    parameter: "{name} is not supported for Windows containers, and this task is for {family}. Remove it.",
    efs: "an EFS volume cannot be mounted in a Windows container, and this task is for {family}. Use FSx for Windows File Server, or remove it.",
    driver:
      'Docker volume driver "{name}" does not exist for Windows containers, and this task is for {family}. Make it "local", the only one.',
    remove: "Remove {name}",
  },
  check(task, report, { document }) {
    if (task.os !== "windows") return;
    const family = task.definition.get("runtimePlatform").get("operatingSystemFamily").string ?? "Windows";
    // Fargate checks a definition for Windows when it is registered; of EC2 only the documentation speaks.
    const severity = task.requires("FARGATE") ? "error" : "warning";
    for (const at of parametersOf(task)) {
      const name = String(at.name);
      const fix = { message: "remove", data: { name }, safe: false, edits: () => remove(document.text, at) } as const;
      report({ at, on: "key", severity, message: "parameter", data: { name, family }, fix });
    }
    for (const volume of task.definition.get("volumes").items) {
      const efs = volume.get("efsVolumeConfiguration");
      if (isSet(efs)) report({ at: efs, on: "key", severity, message: "efs", data: { family } });
      const driver = volume.get("dockerVolumeConfiguration").get("driver");
      if (!driver.string || driver.string === WINDOWS_VOLUME_DRIVER || task.requires("FARGATE")) continue;
      report({ at: driver, severity, message: "driver", data: { name: driver.string, family } });
    }
  },
});

/** What is set and no other rule reports: not what no Fargate task may have, nor what goes with no awsvpc task. */
function parametersOf(task: TaskDefinition): Field[] {
  const told = new Set<string>();
  if (task.requires("FARGATE")) for (const name of TOLD_OF_FARGATE) told.add(name);
  if (effectiveNetworkMode(task) === "awsvpc") for (const name of TOLD_OF_AWSVPC) told.add(name);
  if (task.requires("FARGATE") && task.definition.get("pidMode").string === "host") told.add("pidMode");
  const owners = [
    ...NOT_ON_WINDOWS.task.map((name) => task.definition.get(name) as Field),
    ...task.containers.flatMap((each) => NOT_ON_WINDOWS.container.map((name) => each.get(name) as Field)),
  ];
  return owners.filter(
    (each) => !told.has(String(each.name)) && (told.size === 0 ? isSet(each) : isSetBeyond(each, told)),
  );
}

/** An object counts when it has something besides what is told elsewhere. */
function isSetBeyond(field: Field, told: ReadonlySet<string>): boolean {
  if (field.kind !== "object") return isSet(field);
  return field.children.some((each) => !told.has(String(each.name)) && isSet(each));
}

const TOLD_OF_FARGATE = [
  ...Object.keys({ ...NOT_ON_FARGATE.task, ...NOT_ON_FARGATE.container, ...NOT_ON_FARGATE.linuxParameters }),
  "privileged",
  "capabilities",
];
const TOLD_OF_AWSVPC = ["links", "extraHosts", "dnsServers"];
