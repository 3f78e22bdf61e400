/**
 * What Fargate does not have, so that ECS refuses a task definition for Fargate that asks for it.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 * Left out on purpose: sharedMemorySize (tmpfs works since January 2026, the API text may be stale) and FSx for Windows.
 */

/** Why: each has a sentence in the rule `fargate-unsupported-parameter`. */
export type FargateLack = "network" | "instance" | "accelerator" | "docker";

export const NOT_ON_FARGATE = {
  task: { placementConstraints: "instance", ipcMode: "instance", inferenceAccelerators: "accelerator" },
  container: {
    dnsServers: "network",
    dnsSearchDomains: "network",
    disableNetworking: "network",
    dockerSecurityOptions: "docker",
  },
  linuxParameters: { devices: "instance", maxSwap: "instance", swappiness: "instance" },
} as const satisfies Record<string, Record<string, FargateLack>>;

/** Resource types (`resourceRequirements[].type`) of devices that a Fargate task cannot get. */
export const DEVICES_NOT_ON_FARGATE: ReadonlySet<string> = new Set(["GPU", "NeuronDevice"]);

/**
 * Log drivers that need the Docker daemon of an instance. ("none" is undocumented, but definitions for Fargate that were
 * exported from the console have it, so nothing is said about it. What Fargate does have stands in log-drivers.ts.)
 */
export const INSTANCE_LOG_DRIVERS: ReadonlySet<string> = new Set([
  "json-file",
  "syslog",
  "journald",
  "gelf",
  "fluentd",
]);

/** The capabilities that a container on Fargate may add; it may drop any. */
export const FARGATE_CAPABILITIES: ReadonlySet<string> = new Set(["SYS_PTRACE"]);
