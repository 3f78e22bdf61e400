/** Environment variables that switch frameworks and runtimes to debugging. */

const SWITCHES: ReadonlySet<string> = new Set([
  "DEBUG",
  "APP_DEBUG",
  "DJANGO_DEBUG",
  "FLASK_DEBUG",
  "WP_DEBUG",
  "SYMFONY_DEBUG",
  "GRADIO_DEBUG",
]);

/** Not here: SPRING_PROFILES_ACTIVE, APP_ENV and their like, whose "dev" is a name that people choose themselves. */
const MODES: ReadonlySet<string> = new Set([
  "NODE_ENV",
  "RAILS_ENV",
  "RACK_ENV",
  "FLASK_ENV",
  "ASPNETCORE_ENVIRONMENT",
  "DOTNET_ENVIRONMENT",
]);

/** Options of runtimes that open a port for a debugger. */
const OPTIONS: Readonly<Record<string, RegExp>> = {
  JAVA_TOOL_OPTIONS: /(?:-agentlib:jdwp|-Xrunjdwp)\b/,
  JAVA_OPTS: /(?:-agentlib:jdwp|-Xrunjdwp)\b/,
  JDK_JAVA_OPTIONS: /(?:-agentlib:jdwp|-Xrunjdwp)\b/,
  _JAVA_OPTIONS: /(?:-agentlib:jdwp|-Xrunjdwp)\b/,
  NODE_OPTIONS: /--inspect(?:-brk|-wait)?(?![\w-])/,
};

export type DebugFlag = "switch" | "mode" | "debugger";

/** What a variable of that name and value switches on; undefined when it is nothing of the kind. */
export function debugFlag(name: string, value: string): DebugFlag | undefined {
  if (SWITCHES.has(name)) return /^(?:1|true|on|yes)$/i.test(value) ? "switch" : undefined;
  if (MODES.has(name)) return /^development$/i.test(value) ? "mode" : undefined;
  return Object.hasOwn(OPTIONS, name) && OPTIONS[name]?.test(value) ? "debugger" : undefined;
}

/** True for a family or a file that says of itself that it is not for production. */
export function isForDevelopment(name: string): boolean {
  return /(?:^|[^a-z])(?:dev|develop|development|local|test|testing|sandbox|debug|playground)(?:[^a-z]|$)/i.test(name);
}
