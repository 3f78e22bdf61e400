/** Datadog's agent and its variables in a task. */
import { distance } from "fastest-levenshtein";
import { DISCOVERY_LABELS, isAgentImage, isOfficialAgentImage } from "../ecs/datadog.ts";
import type { Field } from "./field.ts";
import { HOLE, withHoles } from "./placeholder.ts";
import type { LogConfiguration } from "./shape.generated.ts";
import type { Container, TaskDefinition } from "./task.ts";

/** One entry of a container's environment. */
export interface Variable {
  name: Field<string>;
  value: Field<string>;
}

/** The containers that run the agent: by their image, and with no command of their own. */
export function agentsOf({ containers }: TaskDefinition): Container[] {
  return containers.filter((container) => isAgent(container) && startsAsBuilt(container));
}

/** Those of them whose image is Datadog's own: what is not in the file is nowhere. */
export function officialAgentsOf(task: TaskDefinition): Container[] {
  return agentsOf(task).filter((container) => isOfficialAgentImage(container.get("image").partial ?? ""));
}

export function isAgent(container: Container): boolean {
  return isAgentImage(container.get("image").partial ?? "");
}

/** A container that copies the agent's files has its image as well, and a command of its own. */
function startsAsBuilt(container: Container): boolean {
  return isUnset(container.get("command")) && isUnset(container.get("entryPoint"));
}

/** True when nothing stands in a list, and no template puts anything there. */
export function isUnset(list: Field): boolean {
  return list.complete && list.items.length === 0;
}

/** The environment's entry of that name; none where its name may come from a template. */
export function variableOf(container: Container, name: string): Variable | undefined {
  const entry = container.get("environment").items.find((each) => each.get("name").string === name);
  return entry && { name: entry.get("name"), value: entry.get("value") };
}

/** All entries of the environment that have a known name. */
export function variablesOf(container: Container): (Variable & { text: string })[] {
  return container.get("environment").items.flatMap((entry) => {
    const text = entry.get("name").string;
    return text ? [{ text, name: entry.get("name"), value: entry.get("value") }] : [];
  });
}

/** True when all names of a container's variables stand in the file. */
export function knowsVariables(container: Container): boolean {
  const lists = [container.get("environment"), container.get("secrets")] as Field<{ name: string }[]>[];
  const known = lists.every((list) => list.complete && list.items.every((entry) => entry.get("name").string));
  return known && isUnset(container.get("environmentFiles"));
}

/** True when a container surely has no variable of that name, from wherever. */
export function lacksVariable(container: Container, name: string): boolean {
  if (!knowsVariables(container)) return false;
  const entries: readonly Field<{ name: string }>[] = [
    ...(container.get("environment").items as readonly Field<{ name: string }>[]),
    ...(container.get("secrets").items as readonly Field<{ name: string }>[]),
  ];
  return entries.every((entry) => entry.get("name").string !== name);
}

/** True when the task can only run there. */
export function runsOnlyOn({ definition }: TaskDefinition, compatibility: "EC2" | "FARGATE"): boolean {
  const list = definition.get("requiresCompatibilities");
  return list.complete && list.items.length > 0 && list.items.every((item) => item.string === compatibility);
}

/** True when all containers of the task stand in the file. */
export function knowsContainers({ definition, containers }: TaskDefinition): boolean {
  const list = definition.get("containerDefinitions");
  return list.complete && containers.length === list.items.length;
}

/** True when all that a container mounts stands in the file. */
export function knowsMounts(container: Container): boolean {
  const mounts = container.get("mountPoints");
  const known = mounts.complete && mounts.items.every((mount) => mount.get("containerPath").string);
  return known && isUnset(container.get("volumesFrom"));
}

/** The mount that a path of a container lies on. */
export function mountOf(container: Container, path: string) {
  const wanted = resolved(path);
  return container.get("mountPoints").items.find((mount) => {
    const folder = resolved(mount.get("containerPath").string ?? "?");
    return wanted === folder || wanted.startsWith(`${folder}/`);
  });
}

/** In nearly every image /var/run is a link to /run. */
function resolved(path: string): string {
  return path.replace(/\/+$/, "").replace(/^\/var\/run(?=\/|$)/, "/run");
}

/** The log configurations that send to Datadog through FireLens. */
export function datadogLogsOf({ containers }: TaskDefinition) {
  return containers.flatMap((container) => {
    const logs = container.get("logConfiguration");
    const options = logs.get("options") as Field<Record<string, string>>;
    const isDatadog = logs.get("logDriver").string === "awsfirelens" && option(options, "name")?.string === "datadog";
    return isDatadog ? [{ container, logs, options }] : [];
  });
}

/** An option as Fluent Bit reads it, which does not tell capital letters from small ones. */
export function option(options: Field<Record<string, string>>, name: string): Field<string> | undefined {
  return options.members.find((member) => String(member.name).toLowerCase() === name);
}

/** True when the option surely stands neither in the options nor in the secret ones. */
export function lacksOption(logs: Field<LogConfiguration>, name: string): boolean {
  const options = logs.get("options") as Field<Record<string, string>>;
  const secrets = logs.get("secretOptions");
  if (!options.complete || !secrets.complete || option(options, name)) return false;
  return secrets.items.every((secret) => {
    const key = secret.get("name").string?.toLowerCase();
    return key !== undefined && key !== name;
  });
}

/** The one name of these that a word was surely meant to be: the same letters, or one typing mistake away. */
export function slipOf(word: string, known: readonly string[]): string | undefined {
  const letters = (text: string) => text.toLowerCase().replace(/[_.-]/g, "");
  const same = known.filter((each) => letters(each) === letters(word));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const near = known.filter((each) => each.length > 5 && distance(each.toLowerCase(), word.toLowerCase()) === 1);
  return near.length === 1 ? near[0] : undefined;
}

/** The labels of autodiscovery with their JSON; undefined where it is none. Labels with placeholders are left out. */
export function discoveryLabels(container: Container): { at: Field; label: string; value: unknown }[] {
  const labels = container.get("dockerLabels") as Field<Record<string, string>>;
  return labels.members.flatMap((at) => {
    const label = String(at.name);
    // %%host%% and its like are the agent's, and no placeholders of a template.
    const text = at.kind === "string" ? String(at.json).replace(/%%[^%"]{1,60}%%/g, "0") : "";
    if (!Object.hasOwn(DISCOVERY_LABELS, label) || text === "" || withHoles(text, undefined).includes(HOLE)) return [];
    return [{ at, label, value: parsed(text) }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
