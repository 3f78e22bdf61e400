import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { corpusFiles, isOurs } from "../corpus/files.ts";

const EXAMPLES = path.resolve(import.meta.dirname, "../../examples");

const BUILT_IN = `{
  // a comment
  "family": "web", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512",
  "executionRoleArn": "arn:aws:iam::\${ACCOUNT}:role/x", "revision": 3, "status": "ACTIVE",
  "containerDefinitions": [
    {"name": "web", "image": "{{ must_env "IMAGE" }}", "portMappings": [{"containerPort": 80, "hostPort": 8080}],
     "dependsOn": [{"containerName": "db", "condition": "HEALTHY"}], "secrets": [{"name": "A", "valueFrom": "/a"}],
     "logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-group": "g", "awslogs-region": "r"}}},
    {"name": "db", "image": "postgres:17", "mountPoints": [{"sourceVolume": "data", "containerPath": "/d"}], "links": ["web"]},
    \${sidecars}
  ],
  "volumes": [{"name": "data", "efsVolumeConfiguration": {"fileSystemId": "fs-1"}}],
}`;

/** The texts to damage: real ones where they are, otherwise the examples and one of our own. */
export function seeds(): string[] {
  const real = corpusFiles().filter(isOurs);
  return [BUILT_IN, ...(real.length > 0 ? real.map(({ text }) => text) : examples())];
}

function examples(): string[] {
  if (!existsSync(EXAMPLES)) return [];
  const files = readdirSync(EXAMPLES, { recursive: true, encoding: "utf8" });
  return files.filter((file) => /\.json/.test(file)).map((file) => readFileSync(path.join(EXAMPLES, file), "utf8"));
}
