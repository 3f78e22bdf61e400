/** How the values of log options are written. */

/** A size as Docker reads it: "10m", "1.5g", "4096". */
export function isByteSize(text: string): boolean {
  return /^\d+(?:\.\d+)? ?(?:[kmgtp]?i?b?)$/i.test(text);
}

/** The name of a log group in CloudWatch Logs. */
export function isLogGroupName(text: string): boolean {
  return /^[A-Za-z0-9_/.#-]{1,512}$/.test(text);
}

/** What Splunk's log driver cannot do without, as an option or a secret option. */
export const SPLUNK_REQUIRED: readonly string[] = ["splunk-token", "splunk-url"];
