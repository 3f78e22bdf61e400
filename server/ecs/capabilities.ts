/**
 * Linux capabilities that give a container power over its instance, or over the network of others.
 * Left out: SYS_PTRACE, which reaches only the processes of the own container unless pidMode is host.
 */

export interface Power {
  /** What a container may do with it, as the end of "lets it …". */
  lets: string;
  /** True when it is a way to become root on the instance. */
  root: boolean;
}

export const POWERS: Readonly<Record<string, Power>> = {
  ALL: { lets: "do whatever root may", root: true },
  SYS_ADMIN: { lets: "mount file systems and change namespaces", root: true },
  SYS_MODULE: { lets: "load modules into the instance's kernel", root: true },
  SYS_RAWIO: { lets: "write to the instance's memory and ports", root: true },
  DAC_READ_SEARCH: { lets: "open every file of the instance", root: true },
  SYS_BOOT: { lets: "restart the instance", root: true },
  MAC_ADMIN: { lets: "change the rules of SELinux and AppArmor", root: true },
  MAC_OVERRIDE: { lets: "ignore the rules of SELinux and AppArmor", root: true },
  NET_ADMIN: { lets: "change routes, firewalls and interfaces", root: false },
  SYS_TIME: { lets: "set the clock of the instance", root: false },
  SYSLOG: { lets: "read the messages of the instance's kernel", root: false },
};
