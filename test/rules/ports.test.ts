import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/document/edit.ts";
import { findings } from "./findings.ts";

// What the pages of the rules about ports and links do not show: when they are silent, and which one of two speaks.
const ports = (...mappings: string[]) =>
  `{"name": "a", "image": "x:1", "memory": 8, "portMappings": [${mappings.join(", ")}]}`;
const other = '{"name": "b", "image": "x:1", "memory": 8, "portMappings": [{"containerPort": 80}]}';
const mismatch = ports('{"containerPort": 80, "hostPort": 8080}');
const FARGATE = '"requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512"';
const task = (head: string, ...containers: string[]) =>
  `{"family": "f", ${head}, "containerDefinitions": [${containers.join(", ")}]}`;

it.each([
  ["a mode that a template decides", task('"networkMode": "${mode}"', mismatch), []],
  ["no mode is bridge", task('"pidMode": "task"', mismatch), []],
  [
    "Windows without a mode",
    task('"runtimePlatform": {"operatingSystemFamily": "WINDOWS_SERVER_2022_CORE"}', mismatch),
    [],
  ],
  ["Fargate has awsvpc alone", task(`"networkMode": "\${mode}", ${FARGATE}`, mismatch), ["awsvpc-host-port"]],
  ["0 is no host port", task('"networkMode": "awsvpc"', ports('{"containerPort": 80, "hostPort": 0}')), []],
  [
    "a port that a template decides",
    task('"networkMode": "awsvpc"', ports('{"containerPort": ${port}, "hostPort": 80}')),
    [],
  ],
  ["a mapping that a template completes", task('"networkMode": "awsvpc"', ports("{${jsonencode(port)}}")), []],
  ["a list that a template makes", '[{"name": "a", "image": "x:1", "memory": 8, "portMappings": ${ports}}]', []],
  ["the mode of an array of containers is not known", `[${ports('{"containerPort": 80}')}, ${other}]`, []],
  [
    "but a host port is taken in every mode",
    `[${ports('{"containerPort": 80, "hostPort": 80}', '{"containerPort": 81, "hostPort": 80}')}]`,
    ["duplicate-host-port"],
  ],
  [
    "only one fault when a mismatch hides a clash",
    task(
      '"networkMode": "awsvpc"',
      ports('{"containerPort": 80, "hostPort": 81}', '{"containerPort": 82, "hostPort": 81}'),
    ),
    ["awsvpc-host-port", "awsvpc-host-port"],
  ],
  [
    "a protocol that a template decides",
    task('"networkMode": "host"', ports('{"containerPort": 80, "protocol": "${p}"}'), other),
    [],
  ],
  ["the mode is at fault on Fargate", task(`"networkMode": "none", ${FARGATE}`, other), ["fargate-network-mode"]],
  [
    "links of awsvpc are one fault, known or not",
    task('"networkMode": "awsvpc"', '{"name": "a", "image": "x:1", "memory": 8, "links": ["nobody"], "hostname": ""}'),
    ["awsvpc-unsupported"],
  ],
  [
    "an empty link of a skeleton",
    task('"networkMode": "awsvpc"', '{"name": "a", "image": "x:1", "memory": 8, "links": [""]}'),
    [],
  ],
])("%s", (_, text, expected) => {
  expect(findings(text).map((each) => each.rule)).toEqual(expected);
});

describe("a host port that differs", () => {
  const definition = (mapping: string) => task('"networkMode": "awsvpc"', ports(mapping));

  it("is removed by --fix, or made the same on demand", () => {
    const text = definition('{"containerPort": 3000, "hostPort": 8080}');
    const [found] = findings(text);
    expect(found?.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ["Remove hostPort", true],
      ["Make it 3000", false],
    ]);
    expect(applyEdits(text, found!.fixes[1]!.edits())).toBe(text.replace("8080", "3000"));
  });
  it("is not made the same as what is no port", () => {
    const [, found] = findings(definition('{"containerPort": 70000, "hostPort": 8080}')).sort((a, b) =>
      a.rule < b.rule ? 1 : -1,
    );
    expect(found).toMatchObject({ rule: "awsvpc-host-port", fixes: [{ title: "Remove hostPort" }] });
  });
  it.each(["70000", "-1"])("is another rule's when it is no port: %s", (hostPort) => {
    const found = findings(definition(`{"containerPort": 80, "hostPort": ${hostPort}}`));
    expect(found.map((each) => each.rule)).toEqual(["invalid-value"]);
  });
});
