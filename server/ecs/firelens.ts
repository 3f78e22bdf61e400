/** FireLens: the log router's options. Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html */

export interface FirelensOption {
  name: string;
  values?: readonly string[];
  text: string;
}

export const FIRELENS_OPTIONS: readonly FirelensOption[] = [
  {
    name: "enable-ecs-log-metadata",
    values: ["true", "false"],
    text: "Whether the cluster, the task and the task definition are added to each log record. The default is `true`.",
  },
  {
    name: "config-file-type",
    values: ["s3", "file"],
    text: "Where the extra configuration comes from: an object in S3, or a `file` of the image. Fargate has only `file`.",
  },
  {
    name: "config-file-value",
    text: "The ARN of the object in S3, or the path of the file in the router's image.",
  },
];

/** The file that ECS itself writes into the router, by the router's type; a file of that path in the image is lost. */
export const GENERATED_CONFIG: Readonly<Record<string, string>> = {
  fluentbit: "/fluent-bit/etc/fluent-bit.conf",
  fluentd: "/fluentd/etc/fluent.conf",
};

/** The port that the router listens on. */
export const FIRELENS_PORT = 24_224;

/** `log-driver-buffer-limit`, in log lines. */
export const LOG_BUFFER_LIMIT = { least: 0, most: 536_870_911, otherwise: 1_048_576 } as const;
