/** Where a task definition names its containers and volumes: where each is defined, and where it is referred to. */
import type { Field } from "../document/field.ts";
import type { TaskDefinition } from "../document/task.ts";
import { linkTarget } from "../ecs/resource-names.ts";

export interface Mention {
  kind: "container" | "volume";
  name: string;
  /** The string that holds the name. */
  field: Field;
  /** The container or volume that is defined, or the object or list that refers to it. */
  owner: Field;
  defines: boolean;
}

/** All of them whose name is wholly known. */
export function mentionsIn(task: TaskDefinition): Mention[] {
  return [...containersIn(task), ...volumesIn(task)].filter(({ name }) => name !== "");
}

function containersIn({ definition, containers }: TaskDefinition): Mention[] {
  return [
    ...containers.map((each) => mention("container", each.get("name"), true)),
    ...containers.flatMap((each) => [
      ...each.get("dependsOn").items.map((one) => mention("container", one.get("containerName"))),
      ...each.get("volumesFrom").items.map((one) => mention("container", one.get("sourceContainer"))),
      ...each.get("links").items.map((one) => mention("container", one)),
    ]),
    mention("container", definition.get("proxyConfiguration").get("containerName")),
  ];
}

function volumesIn({ definition, containers }: TaskDefinition): Mention[] {
  return [
    ...definition.get("volumes").items.map((each) => mention("volume", each.get("name"), true)),
    ...containers.flatMap((each) =>
      each.get("mountPoints").items.map((one) => mention("volume", one.get("sourceVolume"))),
    ),
  ];
}

function mention(kind: Mention["kind"], field: Field, defines = false): Mention {
  const text = field.string ?? "";
  const name = typeof field.name === "number" ? linkTarget(text) : text;
  return { kind, name: String(name), field, owner: field.parent ?? field, defines };
}
