/** What a task of this platform cannot have, so that it is not offered: the rules would report it. */
import { isEssential } from "../document/essential.ts";
import type { Field } from "../document/field.ts";
import { effectiveNetworkMode } from "../document/ports.ts";
import type { TaskDefinition } from "../document/task.ts";
import { DEVICES_NOT_ON_FARGATE, FARGATE_CAPABILITIES, NOT_ON_FARGATE } from "../ecs/fargate-parameters.ts";
import { FARGATE_LOG_DRIVERS } from "../ecs/log-drivers.ts";
import { LINUX_NETWORK_MODES, NOT_ON_WINDOWS, WINDOWS_VOLUME_DRIVER } from "../ecs/windows-parameters.ts";
import { containerOf } from "./subject.ts";

const NOT_WITH_AWSVPC = ["links", "hostname", "extraHosts", "dnsServers"];

/** True when a member of that name would be reported in that object. */
export function isUnsuitableKey(task: TaskDefinition, object: Field, name: string): boolean {
  const level = levelOf(task, object);
  if (!level) return false;
  const fargate = task.requires("FARGATE");
  if (fargate && Object.hasOwn(NOT_ON_FARGATE[level], name)) return true;
  if (level === "container" && fargate && name === "privileged") return true;
  if (level === "container" && effectiveNetworkMode(task) === "awsvpc" && NOT_WITH_AWSVPC.includes(name)) return true;
  const windows: readonly string[] = level === "linuxParameters" ? [] : NOT_ON_WINDOWS[level];
  return task.os === "windows" && windows.includes(name);
}

/** True when a value would be reported at that place. */
export function isUnsuitableValue(task: TaskDefinition, parent: Field, name: string | number, value: string): boolean {
  if (task.os === "windows" && isWrongOnWindows(name, value)) return true;
  if (name === "essential" && value === "false") return isOnlyEssential(task, parent);
  if (name === "logDriver" && value === "awsfirelens" && isRouter(task, parent)) return true;
  if (!task.requires("FARGATE")) return false;
  if (name === "networkMode") return value !== "awsvpc";
  if (name === "pidMode") return value === "host";
  if (name === "logDriver") return !FARGATE_LOG_DRIVERS.includes(value);
  if (name === "type") return DEVICES_NOT_ON_FARGATE.has(value);
  return parent.name === "add" && parent.parent?.name === "capabilities" && !FARGATE_CAPABILITIES.has(value);
}

/** A task needs an essential container. */
function isOnlyEssential({ containers, definition }: TaskDefinition, own: Field): boolean {
  const others = containers.filter((each) => each !== own);
  return (
    definition.get("containerDefinitions").complete && others.every((each) => each.get("essential").boolean === false)
  );
}

/** The log router cannot send its own logs to itself. */
function isRouter(task: TaskDefinition, field: Field): boolean {
  return containerOf(task, field)?.get("firelensConfiguration").kind === "object";
}

function isWrongOnWindows(name: string | number, value: string): boolean {
  if (name === "networkMode") return LINUX_NETWORK_MODES.has(value);
  return name === "driver" && value !== WINDOWS_VOLUME_DRIVER;
}

function levelOf(task: TaskDefinition, object: Field): keyof typeof NOT_ON_FARGATE | undefined {
  if (object === task.definition) return "task";
  if (task.containers.some((each) => each === object)) return "container";
  return object.name === "linuxParameters" ? "linuxParameters" : undefined;
}

/** What can be awaited of a container: health only of one that has a check, its end only of one that may end. */
export function canAwait(task: TaskDefinition, entry: Field, condition: string): boolean {
  const [awaited, ...namesakes] = task.named(
    (entry as Field<{ containerName: string }>).get("containerName").string ?? "",
  );
  if (!awaited || namesakes.length > 0) return true;
  if (condition === "HEALTHY") return !awaited.get("healthCheck").absent;
  return condition === "START" || !isEssential(awaited);
}
