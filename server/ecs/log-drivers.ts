/** The options of log drivers, as data for rules, hovers and completions. */

export interface LogOption {
  name: string;
  /** Where ECS demands it. */
  required?: "always" | "fargate";
  /** What it does, in one or two sentences. */
  text: string;
  values?: readonly string[];
}

/** The drivers that a Fargate task can have. */
export const FARGATE_LOG_DRIVERS: readonly string[] = ["awslogs", "splunk", "awsfirelens"];

/** Every driver takes these two; they say what happens when the logs cannot be sent as fast as they are written. */
export const DELIVERY_OPTIONS: readonly LogOption[] = [
  {
    name: "mode",
    values: ["non-blocking", "blocking"],
    text: "What happens when logs cannot be sent fast enough: `non-blocking` (the default since June 2025) buffers in memory and drops what does not fit; `blocking` makes the application wait.",
  },
  {
    name: "max-buffer-size",
    text: "The size of the buffer of the mode `non-blocking`, such as `25m`. The default is `10m`.",
  },
];

/** The options of awslogs that ECS lets through; it refuses all others by name. */
export const AWSLOGS_OPTIONS: readonly LogOption[] = [
  { name: "awslogs-group", required: "always", text: "The log group in CloudWatch Logs that the container writes to." },
  { name: "awslogs-region", required: "always", text: "The region of the log group; it may differ from the task's." },
  {
    name: "awslogs-stream-prefix",
    required: "fargate",
    text: "The log stream is then named `prefix/container/task-id`. Fargate demands it.",
  },
  {
    name: "awslogs-create-group",
    values: ["true"],
    text: "`true` creates the log group when it does not exist; the execution role needs `logs:CreateLogGroup` for that. Leave it out for false.",
  },
  {
    name: "awslogs-datetime-format",
    text: "A log message begins with a line that has a date of this strftime form. Not together with `awslogs-multiline-pattern`.",
  },
  {
    name: "awslogs-multiline-pattern",
    text: "A log message begins with a line that matches this regular expression. Not together with `awslogs-datetime-format`.",
  },
  ...DELIVERY_OPTIONS,
];

/**
 * Options that Docker's own driver knows, and of which no report says whether ECS lets them through.
 * Nothing is claimed about them.
 */
const UNDECIDED: ReadonlySet<string> = new Set([
  "awslogs-create-stream",
  "awslogs-credentials-endpoint",
  "awslogs-force-flush-interval-seconds",
  "awslogs-format",
  "awslogs-max-buffered-events",
  "tag",
]);
export const AWSLOGS_OPTION_NAMES: readonly string[] = AWSLOGS_OPTIONS.map((option) => option.name);

/** An option's name without the driver's: what people mix up or leave out. */
export function bareOption(name: string): string {
  return name.replace(/^awslogs[-_]/i, "");
}

/** True when ECS surely refuses an awslogs option of that name. */
export function isRefusedAwslogsOption(name: string): boolean {
  return !AWSLOGS_OPTION_NAMES.includes(name) && !UNDECIDED.has(name);
}

/** The options that awslogs cannot do without. */
export function requiredAwslogsOptions(fargate: boolean): readonly string[] {
  return AWSLOGS_OPTIONS.filter(({ required }) => required === "always" || (fargate && required === "fargate")).map(
    (option) => option.name,
  );
}
