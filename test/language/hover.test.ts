import { describe, expect, test } from "vitest";
import { hover } from "../../server/language/hover.ts";
import { atCursor, inContainer, inTask, schema } from "./cursor.ts";

function shown(marked: string, name?: string): string | undefined {
  const { document, offset } = atCursor(marked, name);
  return hover(document, offset, schema)?.markdown;
}

function check(marked: string, expected: string) {
  expect(shown(marked)).toBe(expected);
}

describe("on a key", () => {
  test.each([
    [inTask(`"c|pu": "256"`), /^CPU of the whole task/],
    [inTask(`"volumes": [{ "efsVolumeConfiguration": { "fileSystem|Id": "fs-1" } }]`), /file system/i],
    [inContainer(`"im|age": "nginx"`), /image/i],
    [inContainer(`"environment": [{ "va|lue": "1" }]`), /^Value, as a string/],
    [
      inContainer(`"logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-gr|oup": "x" } }`),
      /^The log group/,
    ],
  ])("%s", (marked, expected) => {
    expect(shown(marked)).toMatch(expected);
  });

  test("of a health check, with what its numbers come to", () => {
    expect(
      shown(inContainer(`"healthC|heck": { "command": ["CMD", "x"], "interval": 10, "startPeriod": 60 }`)),
    ).toMatch(
      /---\n\nChecked every \*\*10 s\*\*, with \*\*5 s\*\* for an answer. Unhealthy after \*\*3 × 10 s = 30 s\*\* \+ the start period of 60 s\.$/,
    );
  });

  test("in an array of containers, and in the output of DescribeTaskDefinition", () => {
    expect(shown(`[{ "name": "web", "im|age": "nginx", "essential": true }]`)).toMatch(/image/i);
    expect(shown(`{ "taskDefinition": { "containerDefinitions": [], "c|pu": "1" }, "tags": [] }`)).toMatch(/^CPU of/);
    expect(shown(`{ "taskDefinition": { "containerDefinitions": [] }, "t|ags": [] }`)).toBeUndefined();
  });
});

test("a task's size", () => {
  check(
    inTask(`"requiresCompatibilities": ["FARGATE"], "cpu": "2|56"`),
    "256 CPU units = **0.25 vCPU**\n\n256 CPU units (.25 vCPU) go with 512, 1024 or 2048 MiB.",
  );
  check(
    inTask(`"cpu": "3|00"`),
    "300 CPU units = **0.29296875 vCPU**\n\nOn Fargate: Fargate has no tasks of this cpu, but of 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768 units.",
  );
  check(
    inTask(`"requiresCompatibilities": ["FARGATE"], "memory": "1 G|B"`),
    "1024 MiB = **1 GB**\n\nIt goes with a cpu of 256 (.25 vCPU) or 512 (.5 vCPU).",
  );
  check(inContainer(`"memory": 51|2`), "512 MiB = **0.5 GB**");
});

test("an image", () => {
  check(
    inContainer(`"image": "ngi|nx"`),
    "- Registry: Docker Hub\n- Repository: `nginx`\n- Tag: none, so `latest`: which image that is can change from one task to the next",
  );
  check(
    inContainer(`"image": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/|web:1.2"`),
    "- Registry: Amazon ECR, private, in `eu-west-1` of account `111122223333`\n- Repository: `shop/web`\n- Tag: `1.2`",
  );
  check(
    inContainer(`"image": "\${ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com/|web:\${TAG}"`),
    "Not known here: it is filled in later, so nothing is reported about it.\n\n- Registry: Amazon ECR, private, in `eu-west-1` of account *not known here*\n- Repository: `web`\n- Tag: *not known here*",
  );
});

test("an ARN", () => {
  check(
    inContainer(
      `"secrets": [{ "name": "A", "valueFrom": "arn:aws:secretsmanager:us-east-1:111122223333:secret:db-a1B2c3:url|::" }]`,
    ),
    "- Service: Secrets Manager\n- Secret: `db-a1B2c3`\n- JSON key: `url`\n- Version: `AWSCURRENT`, as none is named\n- Region: `us-east-1`\n- Account: `111122223333`",
  );
  check(
    inTask(`"taskRoleArn": "arn:aws:iam::111122223333:role/shop|"`),
    "- Service: IAM\n- Role: `shop`\n- Account: `111122223333`",
  );
  check(
    inContainer(`"secrets": [{ "name": "A", "valueFrom": "/shop/|key" }]`),
    "The parameter `/shop/key` of the Parameter Store, in the region and the account of the task.",
  );
});

test("a port, by the network mode", () => {
  const port = (mode: string, mapping: string) =>
    inContainer(`"portMappings": [{ ${mapping} }]`, `"networkMode": "${mode}"`);
  check(
    port("awsvpc", `"containerPort": 80|80`),
    "Reachable at the task's own IP address, port **8080**/tcp; from the task's other containers at `localhost:8080`.",
  );
  check(
    port("bridge", `"containerPort": 80|80, "hostPort": 80, "protocol": "udp"`),
    "Reachable at the instance's IP address, port **80**/udp, which leads to the container's port 8080.",
  );
  expect(shown(port("bridge", `"containerPort": 80|80`))).toMatch(/chosen when the task starts/);
  expect(shown(port("none", `"containerPort": 80|80`))).toMatch(/Not reachable/);
  expect(shown(port("${MODE}", `"containerPort": 80|80`))).toMatch(/depends on `networkMode`/);
});

test("an enum's value, a capability, a reference, a placeholder", () => {
  expect(shown(inTask(`"networkMode": "aws|vpc"`))).toMatch(/^\*\*awsvpc\*\*: Each task has/);
  check(
    inContainer(`"linuxParameters": { "capabilities": { "add": ["SYS_T|IME"] } }`),
    "**SYS_TIME** lets a container set the clock of the instance.",
  );
  check(
    inTask(
      `"containerDefinitions": [{ "name": "db", "image": "redis:7" }, { "dependsOn": [{ "containerName": "d|b" }] }]`,
    ),
    "The container `db`: `redis:7`",
  );
  check(inTask(`"cpu": $|{CPU}`), "Not known here: it is filled in later, so nothing is reported about it.");
});

test("nothing where there is nothing to say", () => {
  for (const marked of [
    `{|}`,
    `| `,
    `{ "a"|`,
    inTask(`"family": "we|b"`),
    inTask(`|"cpu"  :  "1"`).replace('"c', ' "c'),
  ]) {
    expect(shown(marked)).toBeUndefined();
  }
});
