/** File names under which people keep task definitions (counted in public repositories). */

const EXTENSION = String.raw`\.(?:json|jsonc|json\.(?:tpl|tftpl|template|tmpl|j2|dist)|template\.json|tftpl|template|tpl)$`;
const TASK_DEFINITION = new RegExp(
  `(?:task[-_. ]?def(?:inition)?s?[^/]*|ecs[^/]*task[^/]*|fargate-task[^/]*|^td)${EXTENSION}`,
  "i",
);
const CONTAINER_DEFINITIONS = new RegExp(`container[-_. ]?def(?:inition)?s?[^/]*${EXTENSION}`, "i");
const CONTAINER_FOLDERS = new RegExp(
  `(?:^|/)(?:task-definitions|templates/ecs|ecs/templates|container-?definitions)/(?:.+/)?[^/]+${EXTENSION}`,
  "i",
);
const CONFIG = "taskdef.config.json";

/** True for a name that says "task definition"; the content still has to agree. */
export function isTaskDefinitionName(name: string): boolean {
  return TASK_DEFINITION.test(baseOf(name));
}

/** True for a name under which people keep arrays of container definitions (Terraform's habit). */
export function isContainerDefinitionsName(name: string): boolean {
  const path = decoded(name);
  return CONTAINER_DEFINITIONS.test(baseOf(path)) || CONTAINER_FOLDERS.test(path);
}

export function isConfigName(name: string): boolean {
  return baseOf(name) === CONFIG;
}

function baseOf(name: string): string {
  return decoded(name).split("/").at(-1) ?? "";
}

function decoded(name: string): string {
  return name.replaceAll("\\", "/").replaceAll("%20", " ");
}
