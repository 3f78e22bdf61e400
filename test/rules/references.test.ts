import { expect, it } from "vitest";
import { findings } from "./findings.ts";

// What the pages of the rules about names do not show: templates are silent, and each fault is told once.
const container = (name: string, rest = "") => `{"name": "${name}", "image": "x:1", "memory": 8${rest && `, ${rest}`}}`;
const after = (...names: string[]) =>
  `"dependsOn": [${names.map((name) => `{"containerName": "${name}", "condition": "START"}`).join(", ")}]`;
const task = (...containers: string[]) => `{"family": "f", "containerDefinitions": [${containers.join(", ")}]}`;
const withVolumes = (volumes: string, mount: string) =>
  `{"family": "f", "volumes": ${volumes}, "containerDefinitions": [${container("a", `"mountPoints": [${mount}]`)}]}`;
const mount = '{"sourceVolume": "data", "containerPath": "/data"}';

it.each([
  ["a container that a template names", task(container("a", after("b")), container("${name}")), []],
  ["a container that a template adds", task(container("a", after("b")), "${sidecar}"), []],
  ["a dependency that a template names", task(container("a", after("${name}"))), []],
  ["an array of containers knows its containers", `[${container("a", after("b"))}]`, ["depends-on-unknown-container"]],
  ["but not its volumes", `[${container("a", `"mountPoints": [${mount}]`)}]`, []],
  ["volumes that a template makes", withVolumes("${volumes}", mount), []],
  ["a volume that a template names", withVolumes('[{"name": "${name}"}]', mount), []],
  ["an empty mount of a skeleton", withVolumes('[{"name": ""}]', '{"sourceVolume": "", "containerPath": ""}'), []],
  ["a name with a placeholder in it", task(container("${env}.web")), []],
  [
    "an essential that a template decides",
    task(
      container("a", '"dependsOn": [{"containerName": "b", "condition": "SUCCESS"}]'),
      container("b", '"essential": ${essential}'),
    ),
    [],
  ],
  [
    "a health check that a template makes",
    task(
      container("a", '"dependsOn": [{"containerName": "b", "condition": "HEALTHY"}]'),
      container("b", '"healthCheck": ${check}'),
    ),
    [],
  ],
  [
    "the same name twice, and something depends on it",
    task(
      container("a", '"dependsOn": [{"containerName": "b", "condition": "HEALTHY"}]'),
      container("b"),
      container("b"),
    ),
    ["duplicate-container-name"],
  ],
])("%s", (_, text, expected) => {
  expect(findings(text).map((each) => each.rule)).toEqual(expected);
});

it.each([
  [
    "each cycle",
    [
      ["a", "b"],
      ["b", "a"],
      ["c", "d"],
      ["d", "e"],
      ["e", "c"],
    ],
    ["a → b → a", "c → d → e → c"],
  ],
  [
    "a cycle behind a tail",
    [
      ["a", "b"],
      ["b", "c"],
      ["c", "b"],
    ],
    ["b → c → b"],
  ],
  [
    "one of two that share a container",
    [
      ["a", "b"],
      ["b", "a"],
      ["b", "c"],
      ["c", "b"],
    ],
    ["a → b → a"],
  ],
  [
    "two ways to the same container are none",
    [
      ["a", "b"],
      ["a", "c"],
      ["b", "d"],
      ["c", "d"],
    ],
    [],
  ],
])("finds %s", (_, edges, expected) => {
  const names = [...new Set(edges.flat())];
  const text = task(
    ...names.map((name) => container(name, after(...edges.flatMap(([from, to]) => (from === name ? [to!] : []))))),
  );
  const messages = findings(text).map((each) => each.message.match(/: (.*)\. Remove/)?.[1]);
  expect(messages).toEqual(expected);
});

it("survives a chain that is longer than the call stack is deep", () => {
  const names = Array.from({ length: 3000 }, (_, i) => `c${i}`);
  const text = task(...names.map((name, i) => container(name, after(names[(i + 1) % names.length]!))));
  expect(findings(text).map((each) => each.rule)).toContain("depends-on-cycle");
});
