/**
 * What Windows containers do not have: the API reference says of each "not supported for Windows containers".
 * Left out on purpose: `user`, which the same text denies and Security Hub (ECS.21) asks for.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export const NOT_ON_WINDOWS = {
  task: ["pidMode", "ipcMode"],
  container: [
    "links",
    "linuxParameters",
    "disableNetworking",
    "privileged",
    "readonlyRootFilesystem",
    "dnsServers",
    "dnsSearchDomains",
    "extraHosts",
    "ulimits",
    "systemControls",
  ],
} as const;

/** The only driver of Docker volumes that Windows has. */
export const WINDOWS_VOLUME_DRIVER = "local";

/** What a Windows task on EC2 may not have; without a network mode it gets Docker's NAT network. */
export const LINUX_NETWORK_MODES: ReadonlySet<string> = new Set(["bridge", "host"]);
