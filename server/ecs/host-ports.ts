/**
 * Ports of an EC2 instance that a task cannot count on.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */

/** What takes the port on every container instance; ECS counts it as used. */
export const RESERVED_PORTS: Readonly<Record<number, string>> = {
  22: "SSH",
  2375: "the Docker daemon",
  2376: "the Docker daemon",
  51678: "the ECS agent",
  51679: "the ECS agent",
  51680: "the ECS agent",
};

/** From here on Linux and Docker hand out ports themselves. */
export const FIRST_EPHEMERAL_PORT = 32_768;
