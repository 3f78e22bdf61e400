/** What a value means where it stands. */
import type { Field } from "../document/field.ts";
import type { PortMapping } from "../document/ports.ts";
import type { TaskDefinition } from "../document/task.ts";
import { POWERS } from "../ecs/capabilities.ts";
import { bareCapability } from "../ecs/capability-names.ts";
import { explainArn, explainParameter } from "./explain-arn.ts";
import { explainHealthCheck } from "./explain-health-check.ts";
import { explainImage } from "./explain-image.ts";
import { explainPort } from "./explain-port.ts";
import { explainTaskCpu, explainTaskMemory, inGigabytes, inVcpus } from "./explain-size.ts";
import { containerDetail, volumeDetail } from "./labels.ts";
import { code } from "./markdown.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { optionsFor } from "./options.ts";
import type { SchemaNode } from "./schema.ts";

const NOT_KNOWN = "Not known here: it is filled in later, so nothing is reported about it.";

/** Markdown on a scalar, or undefined when there is nothing to say beyond what stands there. */
export function explainValue(task: TaskDefinition, field: Field, node: SchemaNode | undefined): string | undefined {
  if (field.absent) return undefined;
  const meaning = enumHelp(field, node) ?? inContext(task, field);
  return field.unknown
    ? [NOT_KNOWN, field.kind === "hole" ? undefined : meaning].filter(Boolean).join("\n\n")
    : meaning;
}

function enumHelp({ string }: Field, node: SchemaNode | undefined): string | undefined {
  const help = node?.enumDescriptions?.[node.enum?.indexOf(String(string)) ?? -1];
  return help && `**${string}**: ${help}`;
}

function inContext(task: TaskDefinition, field: Field): string | undefined {
  return (
    byName(task, field) ?? explainArn(field.partial ?? "") ?? listed(field) ?? option(field) ?? referred(task, field)
  );
}

/** By the name of the member, and of the object that it is a member of. */
function byName(task: TaskDefinition, field: Field): string | undefined {
  const { name, parent, partial } = field;
  const inTask = parent === task.definition;
  const inContainer = task.containers.some((each) => each === parent);
  if (name === "cpu" && inTask) return explainTaskCpu(task, field);
  if (name === "memory" && inTask) return explainTaskMemory(task, field);
  if (name === "cpu" && inContainer) return shownAs(inVcpus, field);
  if ((name === "memory" || name === "memoryReservation") && inContainer) return shownAs(inGigabytes, field);
  if (name === "image" && inContainer && partial) return explainImage(partial);
  if (name === "valueFrom" && partial && !partial.startsWith("arn:")) return explainParameter(partial);
  if (PORTS.has(name) && parent?.parent?.name === "portMappings") return explainPort(task, parent as PortMapping);
  if (parent?.name === "healthCheck") return explainHealthCheck(parent as Parameters<typeof explainHealthCheck>[0]);
  return undefined;
}

const PORTS: ReadonlySet<unknown> = new Set(["containerPort", "hostPort", "containerPortRange"]);

function shownAs(write: (value: number) => string, { number }: Field): string | undefined {
  return number === undefined ? undefined : write(number);
}

/** An entry of a list of capabilities. */
function listed({ string, parent }: Field): string | undefined {
  if (string === undefined || parent?.parent?.name !== "capabilities") return undefined;
  const name = bareCapability(string);
  const power = Object.hasOwn(POWERS, name) ? POWERS[name] : undefined;
  return power && `**${name}** lets a container ${power.lets}.`;
}

function option({ name, parent }: Field): string | undefined {
  return parent && optionsFor(parent).find((each) => each.name === name)?.text;
}

/** What is known of the container or the volume that is named here. */
function referred(task: TaskDefinition, field: Field): string | undefined {
  const mention = mentionsIn(task).find((each) => each.field === field && !each.defines);
  const target =
    mention &&
    mentionsIn(task).find((each) => each.defines && each.kind === mention.kind && each.name === mention.name);
  return target && `The ${target.kind} ${code(target.name)}: ${code(detailOf(target))}`;
}

function detailOf({ kind, owner }: Mention): string {
  return kind === "container"
    ? containerDetail(owner as Parameters<typeof containerDetail>[0])
    : volumeDetail(owner as Parameters<typeof volumeDetail>[0]);
}
