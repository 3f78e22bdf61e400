/** Finds the host that the value of an environment variable surely names; a port may be unknown (\uFFFC). */

export interface NamedHost {
  host: string;
  start: number;
}

const URL = /^(?:jdbc:)?[a-z][a-z0-9+.-]{0,30}:\/\/(?:[^@/\s]{1,300}@)?([A-Za-z0-9_-]{1,255})(?=[:/?]|$)/;
const HOST_AND_PORT = /^([A-Za-z][A-Za-z0-9_-]{0,254}):(?:\d{2,5}|\uFFFC)$/;
const ALONE = /^([A-Za-z][A-Za-z0-9_-]{0,254})$/;
/** Names of variables that hold a host and nothing else; and such that hold what looks like one, as redis:7 does. */
const HOST_VARIABLE = /(?:^|_)(?:HOST|HOSTNAME|ADDR|ADDRESS)$/i;
const NO_HOST_VARIABLE = /IMAGE|VERSION|TAG/i;

/** The host in a URL, in front of a port, or alone where the variable's name says that it is one. */
export function hostIn(variable: string, value: string): NamedHost | undefined {
  if (NO_HOST_VARIABLE.test(variable)) return undefined;
  const form = [URL, HOST_AND_PORT, ...(HOST_VARIABLE.test(variable) ? [ALONE] : [])].find((each) => each.test(value));
  const found = form?.exec(value);
  const host = found?.[1];
  if (!found || !host || host === "localhost") return undefined;
  return { host, start: found[0].lastIndexOf(host) };
}
