/** Values that are credentials by their form alone: whoever reads them can use them. */

interface Form {
  kind: string;
  pattern: RegExp;
}

const FORMS: readonly Form[] = [
  { kind: "a private key", pattern: /^\s*-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/ },
  { kind: "a GitHub token", pattern: /^(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})$/ },
  { kind: "a GitLab token", pattern: /^glpat-[A-Za-z0-9_-]{20,}$/ },
  { kind: "an npm token", pattern: /^npm_[A-Za-z0-9]{36}$/ },
  { kind: "a Slack token", pattern: /^xox[abprs]-[0-9]{6,}-[A-Za-z0-9-]{10,}$/ },
  { kind: "a Stripe live key", pattern: /^[rs]k_live_[A-Za-z0-9]{20,}$/ },
];

/** Names under which programs look for credentials, and the form their values have. */
const BY_NAME: Readonly<Record<string, Form>> = {
  DD_API_KEY: { kind: "a Datadog API key", pattern: /^[0-9a-f]{32}$/ },
  AWS_ACCESS_KEY_ID: { kind: "an AWS access key", pattern: /^(?:AKIA|ASIA)[A-Z0-9]{16}$/ },
  AWS_SECRET_ACCESS_KEY: { kind: "an AWS secret access key", pattern: /^[A-Za-z0-9/+=]{40}$/ },
  AWS_SESSION_TOKEN: { kind: "an AWS session token", pattern: /^[A-Za-z0-9/+=]{100,}$/ },
};

/** Which credential an environment variable holds, or undefined. AWS's documentation examples are none. */
export function credentialKind(name: string, value: string): string | undefined {
  if (/EXAMPLE(?:KEY)?$/.test(value) || isMasked(value)) return undefined;
  const own = BY_NAME[name];
  if (own?.pattern.test(value)) return own.kind;
  return FORMS.find(({ pattern }) => pattern.test(value))?.kind;
}

const SECRET_NAME =
  /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_?KEY|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY|MASTER_KEY|ACCESS_TOKEN|AUTH_TOKEN)$/;

/** True for the name of a variable that holds a secret: DB_PASSWORD, API_KEY. Not PASSWORD_FILE, SECRET_ARN. */
export function isSecretName(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
  return SECRET_NAME.test(words.replace(/[.-]/g, "_"));
}

/** True for values that are no secret themselves: REDACTED, ****, changeme, a path, an ARN. */
export function isStandIn(value: string): boolean {
  if (/^(?:\/|arn:|vault:|[a-z][a-z0-9+.-]*:\/\/)/.test(value)) return true;
  const dummy = /^(?:redacted|changeme|change-me|dummy|test|example|placeholder|secret|none|null|todo|true|false)$/i;
  if (/^(?:your|insert|enter|replace)/i.test(value)) return true;
  return value.trim() === "" || isMasked(value) || dummy.test(value) || /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value);
}

function isMasked(value: string): boolean {
  return /^(.)\1*$/.test(value) || /\*{3}|\.{3}|x{6}|X{6}/.test(value);
}
