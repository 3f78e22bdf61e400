import type { SchemaNode } from "./schema.ts";

/** What an object of that kind is of no use without, although the schema (as the API) does not require it. */
const OF_NO_USE_WITHOUT: Readonly<Record<string, readonly string[]>> = {
  ContainerDefinition: ["name", "image"],
  KeyValuePair: ["name", "value"],
  MountPoint: ["sourceVolume", "containerPath"],
  PortMapping: ["containerPort"],
  ResourceRequirement: ["type", "value"],
  SystemControl: ["namespace", "value"],
  Tag: ["key", "value"],
  Volume: ["name"],
  VolumeFrom: ["sourceContainer"],
};

/** The members that a new object begins with. */
export function expectedMembers(node: SchemaNode): readonly string[] {
  const name = node.$ref?.replace("#/definitions/", "") ?? "";
  return (Object.hasOwn(OF_NO_USE_WITHOUT, name) && OF_NO_USE_WITHOUT[name]) || (node.required ?? []);
}
