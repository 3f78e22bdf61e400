import { describe, expect, it } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { architectureOf } from "../../server/ecs/image-architecture.ts";
import { lackedBy } from "../../server/ecs/image-tools.ts";
import { askedPorts } from "../../server/ecs/local-ports.ts";
import { asList, isLine } from "../../server/ecs/shell-form.ts";
import { DEFAULT_CONFIG, resolveConfig } from "../../server/engine/config.ts";
import { lint } from "../../server/engine/lint.ts";

/** Where one rule, in the strict preset, finds something. */
function found(rule: string, task: object): string[] {
  const config = resolveConfig({ ...DEFAULT_CONFIG, extends: ["strict"] }, "task-definition.json");
  const findings = lint(openDocument(JSON.stringify({ family: "web", ...task }), "task-definition.json"), config);
  return findings.filter((each) => each.rule === rule).map(({ pointer }) => pointer);
}

it.each([
  ["nginx:1.29-arm64", "ARM64"],
  ["arm64v8/nginx", "ARM64"],
  ["${REPO}/web-aarch64:${TAG}", "ARM64"],
  ["amd64/nginx", "X86_64"],
  ["web:1.4-x86_64", "X86_64"],
  ["web:amd64-arm64", undefined],
  ["charm64:1", undefined],
  ["${IMAGE}", undefined],
])("the architecture of %s", (image, architecture) => expect(architectureOf(image)).toBe(architecture));

it.each([
  ["python:3.13-slim", ["curl", "wget"]],
  ["public.ecr.aws/docker/library/node:22-alpine", ["curl"]],
  ["node:22", []],
  ["nginx:1.29-alpine", []],
  ["example/python:3.13-slim", []],
  ["gcr.io/distroless/nodejs22-debian12", ["shell", "curl", "wget"]],
  ["gcr.io/distroless/nodejs22-debian12:debug", []],
  ["python@sha256:0", []],
])("what %s lacks", (image, tools) => expect(lackedBy(image)).toEqual(tools));

it.each([
  ["curl -f http://localhost/ || exit 1", [80]],
  ["curl -fk https://127.0.0.1/health", [443]],
  ["curl localhost:3000/health", [3000]],
  ["nc -z localhost 6379", [6379]],
  ["curl http://localhost:8080/ || wget http://localhost:8081/", [8080, 8081]],
  ["curl -s http://localhost:9901/server_info", []],
  ["curl http://localhostess:80/", []],
  ["pg_isready -h localhost", []],
])("%s asks", (script, ports) => expect(askedPorts(script)).toEqual(ports));

it.each([
  ["npm start", ["npm", "start"]],
  ["sh -c 'npm start'", ["sh", "-c", "npm start"]],
  ['/bin/bash -lc "a && b"', ["/bin/bash", "-lc", "a && b"]],
  ["echo $HOME", ["sh", "-c", "echo $HOME"]],
])("%s as a list", (line, list) => {
  expect(isLine(line)).toBe(true);
  expect(asList(line)).toEqual(list);
});
it.each(["npm", "/app/run", "", " run "])("'%s' is no line", (word) => expect(isLine(word)).toBe(false));

describe("regions", () => {
  const logs = (region: string) => ({
    logDriver: "awslogs",
    options: { "awslogs-group": "/web", "awslogs-region": region, "awslogs-stream-prefix": "web" },
  });
  const secret = (region: string) => [{ name: "A", valueFrom: `arn:aws:ssm:${region}:123456789012:parameter/a` }];
  const regions = (image: string, secretRegion: string, logRegion: string) =>
    found("mixed-regions", {
      executionRoleArn: "arn:aws:iam::123456789012:role/x",
      containerDefinitions: [
        { name: "web", image, memory: 64, secrets: secret(secretRegion), logConfiguration: logs(logRegion) },
      ],
    });
  const own = (region: string) => `123456789012.dkr.ecr.${region}.amazonaws.com/web:1`;

  it.each([
    [own("eu-west-1"), "eu-west-1", "eu-west-1", []],
    [own("us-east-1"), "eu-west-1", "eu-west-1", ["/containerDefinitions/0/image"]],
    // A shared registry of another account.
    ["210987654321.dkr.ecr.us-east-1.amazonaws.com/web:1", "eu-west-1", "eu-west-1", []],
    [own("eu-west-1"), "eu-west-1", "us-east-1", ["/containerDefinitions/0/logConfiguration/options/awslogs-region"]],
    [own("eu-west-1"), "${REGION}", "us-east-1", []],
    ["nginx:1", "eu-west-1", "us-east-1", []],
  ])("%s, %s, %s", (image, secretRegion, logRegion, pointers) => {
    expect(regions(image, secretRegion, logRegion)).toEqual(pointers);
  });
});

describe("the port of a health check", () => {
  const ports = (container: object) =>
    found("health-check-port", {
      containerDefinitions: [
        {
          ...{ name: "web", image: "nginx:1.29", memory: 64, portMappings: [{ containerPort: 8080 }] },
          healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/"] },
          ...container,
        },
      ],
    }).length;

  it.each([
    [{}, 1],
    [{ portMappings: [] }, 0],
    [{ portMappings: [{ containerPort: 80 }] }, 0],
    [{ portMappings: [{ containerPortRange: "80-90" }] }, 0],
    [{ environment: [{ name: "PORT", value: "80" }] }, 0],
    [{ environment: [{ name: "PORT", value: "${PORT}" }] }, 0],
    [{ command: ["serve", "-p", "80"] }, 0],
    [{ healthCheck: { command: ["CMD-SHELL", "curl http://localhost:${PORT}/"] } }, 0],
  ])("%j", (container, count) => expect(ports(container)).toBe(count));
});

describe("memory that is paid for", () => {
  const size = (memory: string, limits: (number | undefined)[], cpu = "1024") =>
    found("oversized-task", {
      ...{ requiresCompatibilities: ["FARGATE"], networkMode: "awsvpc", cpu, memory },
      containerDefinitions: limits.map((limit, i) => ({ name: `c${i}`, image: "nginx:1.29", memory: limit })),
    }).length;

  it.each([
    ["8192", [1024], "1024", 1],
    ["8 GB", [1024], "1 vCPU", 1],
    ["3072", [1024], "1024", 0],
    ["8192", [1024, undefined], "1024", 0],
    ["8192", [4096, 4096], "1024", 0],
    ["${MEMORY}", [1024], "1024", 0],
  ])("%s with %j", (memory, limits, cpu, count) => expect(size(memory, limits, cpu)).toBe(count));
});

describe("volumes that nobody mounts", () => {
  const volumes = [{ name: "data" }];
  const unused = (containers: string) =>
    lint(
      openDocument(
        `{"family": "web", "volumes": ${JSON.stringify(volumes)}, "containerDefinitions": [${containers}]}`,
        "task-definition.json",
      ),
      resolveConfig({ ...DEFAULT_CONFIG, extends: ["strict"] }, "task-definition.json"),
    ).filter((each) => each.rule === "unused-volume").length;

  it.each([
    ['{"name": "web", "image": "nginx:1"}', 1],
    ['{"name": "web", "image": "nginx:1"}, {% for x in y %}', 0],
    ['{"name": "web", "image": "nginx:1", "mountPoints": [{"sourceVolume": "${VOLUME}"}]}', 0],
    ['{"name": "web", "image": "nginx:1", "mountPoints": ${MOUNTS}}', 0],
  ])("%s", (containers, count) => expect(unused(containers)).toBe(count));
});
