/**
 * The Linux capabilities that `linuxParameters.capabilities` takes.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html
 */
export const CAPABILITIES: readonly string[] =
  "ALL AUDIT_CONTROL AUDIT_WRITE BLOCK_SUSPEND CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM".split(
    " ",
  );

/** Linux and Docker have these too; no report says whether ECS takes them, so nothing is claimed about them. */
const UNDECIDED: ReadonlySet<string> = new Set(["AUDIT_READ", "BPF", "CHECKPOINT_RESTORE", "PERFMON"]);

/** True when the name is surely no capability. Docker also takes it in small letters and with CAP_ in front. */
export function isUnknownCapability(name: string): boolean {
  const bare = bareCapability(name);
  return !CAPABILITIES.includes(bare) && !UNDECIDED.has(bare);
}

export function bareCapability(name: string): string {
  return name.toUpperCase().replace(/^CAP_/, "");
}
