import type { Field } from "./field.ts";
import type { ContainerDefinition, TaskDefinition as Shape } from "./shape.generated.ts";

export type Compatibility = "EC2" | "FARGATE" | "EXTERNAL" | "MANAGED_INSTANCES";
export type Container = Field<ContainerDefinition>;

/** One task definition of a document: what all rules look at. */
export interface TaskDefinition {
  /** The definition's fields. `definition.get("cpu").string` is "256", or undefined when unknown or absent. */
  readonly definition: Field<Shape>;
  /** The value that the schema describes: the definition, or the array of containers where that is all there is. */
  readonly subject: Field;
  /** The containers that are objects. More may exist when `definition.get("containerDefinitions").complete` is false. */
  readonly containers: readonly Container[];
  /** True when the definition surely has to hold for that launch type (`requiresCompatibilities` names it). */
  requires(compatibility: Compatibility): boolean;
  /** "windows" or "linux"; undefined when a template decides. Linux is what ECS takes when nothing is said. */
  readonly os: "windows" | "linux" | undefined;
  /** The network mode the task will have, with ECS's default; undefined when it is not known. */
  readonly networkMode: string | undefined;
  /** The containers of that name that surely exist. */
  named(name: string): readonly Container[];
  /** True when no container of that name exists, and none can come from a template. */
  lacksContainer(name: string): boolean;
}

export function taskOf(definition: Field<Shape>, subject: Field): TaskDefinition {
  const list = definition.get("containerDefinitions");
  const containers = list.items.filter((item) => item.kind === "object") as readonly Container[];
  const compatibilities = definition.get("requiresCompatibilities").items.map((item) => item.string);
  const allNamesKnown = () =>
    list.complete && containers.length === list.items.length && containers.every((each) => each.get("name").string);
  return {
    definition,
    subject,
    containers,
    requires: (compatibility) => compatibilities.includes(compatibility),
    os: osOf(definition),
    networkMode: networkModeOf(definition, compatibilities.includes("FARGATE")),
    named: (name) => containers.filter((each) => each.get("name").string === name),
    lacksContainer: (name) => Boolean(allNamesKnown()) && !containers.some((each) => each.get("name").string === name),
  };
}

function osOf(definition: Field<Shape>): TaskDefinition["os"] {
  const family = definition.get("runtimePlatform").get("operatingSystemFamily");
  if (family.unknown) return undefined;
  return family.string?.startsWith("WINDOWS") ? "windows" : "linux";
}

/** Bridge is the default on Linux; Fargate takes only awsvpc, and what a Windows task gets depends on its host. */
function networkModeOf(definition: Field<Shape>, fargate: boolean): string | undefined {
  const mode = definition.get("networkMode");
  if (mode.present || mode.unknown) return mode.string;
  if (fargate || osOf(definition) !== "linux") return undefined;
  const required = definition.get("requiresCompatibilities");
  const ec2 = required.absent || required.items.every((item) => item.string === "EC2" || item.string === "EXTERNAL");
  return ec2 ? "bridge" : undefined;
}
