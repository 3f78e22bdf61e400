/**
 * The kernel parameters that `systemControls` can set: those that a container has for itself, in its IPC or its network
 * namespace. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html
 */
export const IPC_CONTROLS: readonly string[] = [
  "kernel.msgmax",
  "kernel.msgmnb",
  "kernel.msgmni",
  "kernel.sem",
  "kernel.shmall",
  "kernel.shmmax",
  "kernel.shmmni",
  "kernel.shm_rmid_forced",
];

/** Names that begin with `net.` and yet belong to the whole machine: a container does not even see them. */
const MACHINE_WIDE: ReadonlySet<string> = new Set([
  "net.core.rmem_default",
  "net.core.rmem_max",
  "net.core.wmem_default",
  "net.core.wmem_max",
]);

/** The namespace that a kernel parameter belongs to; undefined when ECS cannot set it for a container. */
export function namespaceOf(name: string): "ipc" | "network" | undefined {
  const dotted = name.replaceAll("/", ".");
  if (IPC_CONTROLS.includes(dotted) || /^fs\.mqueue\../.test(dotted)) return "ipc";
  return /^net\../.test(dotted) ? "network" : undefined;
}

/** True for a network parameter that cannot be set for a container alone. */
export function isMachineWide(name: string): boolean {
  return MACHINE_WIDE.has(name.replaceAll("/", "."));
}
