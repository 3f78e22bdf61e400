/** Folders of an instance that say, or decide, how it works. */

/** The sockets through which a container engine is told what to run. */
const SOCKETS: ReadonlySet<string> = new Set([
  "/var/run/docker.sock",
  "/run/docker.sock",
  "/var/run/containerd/containerd.sock",
  "/run/containerd/containerd.sock",
]);

/** With all that is in them. */
const FOLDERS: Readonly<Record<string, string>> = {
  "/etc": "the instance's configuration and accounts",
  "/root": "root's own files and keys",
  "/boot": "the kernel the instance starts with",
  "/proc": "all processes of the instance",
  "/sys": "the kernel's own settings",
  "/var/lib/docker": "the files of all containers on the instance",
  "/var/lib/containerd": "the files of all containers on the instance",
  "/var/lib/ecs": "the state and the credentials of the ECS agent",
};

/** Only themselves: a folder in them may be harmless. */
const ALONE: Readonly<Record<string, string>> = {
  "/": "all files of the instance",
  "/dev": "the disks and devices of the instance",
  "/run": "the sockets of all services on the instance, Docker's included",
  "/var/run": "the sockets of all services on the instance, Docker's included",
  "/var/lib": "the state of all services on the instance",
};

/** In the folders above, and yet every container may read them. */
const HARMLESS = /^\/etc\/(?:localtime|timezone|hosts|resolv\.conf|ssl\/certs|pki|ca-certificates)(?:\/|$)/;

export function isEngineSocket(path: string): boolean {
  return SOCKETS.has(path);
}

/** What a sensitive path on the host gives away; undefined for one that is not. */
export function givenAwayBy(path: string): string | undefined {
  const clean = path.replace(/\/+/g, "/").replace(/(.)\/$/, "$1");
  if (ALONE[clean]) return ALONE[clean];
  if (HARMLESS.test(clean)) return undefined;
  const folder = Object.keys(FOLDERS).find((each) => clean === each || clean.startsWith(`${each}/`));
  return folder && FOLDERS[folder];
}
