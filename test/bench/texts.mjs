/** The texts to measure on: real files where they are, and generated ones of a given size. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");
const corpus = path.resolve(root, "../shared/corpus");

/** Task definitions and arrays of containers: `{name, text}` each. */
export function realFiles() {
  const manifest = path.join(corpus, "manifest.json");
  const fromCorpus = existsSync(manifest)
    ? JSON.parse(readFileSync(manifest, "utf8"))
        .filter(({ kind }) => kind === "taskdef" || kind === "containerdefs")
        .map(({ file }) => ({ name: file, text: readFileSync(path.join(corpus, file), "utf8") }))
    : [];
  return [...fromCorpus, ...examples()];
}

function examples() {
  const folder = path.join(root, "examples");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true }).filter((file) => /task.*\.json/.test(file));
  return files.map((file) => ({ name: file, text: readFileSync(path.join(folder, file), "utf8") }));
}

/** A Fargate task of so many containers, as a person would write it, with one fault: hostPort differs. */
export function taskOf(containers) {
  const container = (i) => ({
    name: `service-${i}`,
    image: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/service-${i}:1.4.${i}`,
    cpu: 64,
    memoryReservation: 128,
    essential: i === 0,
    portMappings: [{ containerPort: 3000 + i, hostPort: i === 0 ? 80 : 3000 + i, protocol: "tcp" }],
    environment: [
      { name: "LOG_LEVEL", value: "info" },
      { name: "SERVICE_NAME", value: `service-${i}` },
    ],
    secrets: [{ name: "DB_URL", valueFrom: `arn:aws:ssm:eu-west-1:123456789012:parameter/service-${i}/db` }],
    logConfiguration: {
      logDriver: "awslogs",
      options: { "awslogs-group": "/ecs/app", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": `service-${i}` },
    },
    healthCheck: {
      command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"],
      interval: 30,
      timeout: 5,
      retries: 3,
    },
  });
  const task = {
    family: "app",
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    cpu: "4096",
    memory: "8192",
    executionRoleArn: "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
    containerDefinitions: Array.from({ length: containers }, (_, i) => container(i)),
  };
  return `${JSON.stringify(task, null, 2)}\n`;
}

/** The smallest such task with at least so many characters. */
export function taskOfSize(characters) {
  let containers = 1;
  while (taskOf(containers).length < characters) containers++;
  return taskOf(containers);
}

/** The smallest such task with at least so many lines. */
export function taskOfLines(lines) {
  let containers = 1;
  while (taskOf(containers).split("\n").length < lines) containers++;
  return taskOf(containers);
}
