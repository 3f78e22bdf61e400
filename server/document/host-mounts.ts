/** What containers mount from the file system of their instance. */
import type { Field } from "./field.ts";
import type { Container, TaskDefinition } from "./task.ts";

export interface HostMount {
  container: Container;
  /** The entry of mountPoints. */
  mount: Field<{ sourceVolume: string; readOnly: boolean }>;
  /** The volume's host.sourcePath, which is known. */
  sourcePath: Field<string>;
}

/** Each mount of a volume that surely lies on the host. */
export function hostMounts({ definition, containers }: TaskDefinition): HostMount[] {
  const paths = new Map<string, Field<string>>();
  for (const volume of definition.get("volumes").items) {
    const sourcePath = volume.get("host").get("sourcePath");
    if (sourcePath.string) paths.set(volume.get("name").string ?? "", sourcePath);
  }
  if (paths.size === 0) return [];
  return containers.flatMap((container) =>
    container.get("mountPoints").items.flatMap((mount) => {
      const sourcePath = paths.get(mount.get("sourceVolume").string ?? "");
      return sourcePath ? [{ container, mount: mount as HostMount["mount"], sourcePath }] : [];
    }),
  );
}
