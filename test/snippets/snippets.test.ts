/** Every snippet, as it stands when nobody changes its defaults, is valid and has no finding. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findings } from "../engine/helpers.ts";

interface Snippet {
  prefix: string | string[];
  description: string;
  body: string[];
}

const snippets: Record<string, Snippet> = JSON.parse(
  readFileSync(new URL("../../snippets/task-definition.json", import.meta.url), "utf8"),
);

/** The smallest sound task around a fragment of it. */
const task = (containers: string, more = "") => `{
  "family": "app",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "executionRoleArn": "arn:aws:iam::111122223333:role/execution",
  "taskRoleArn": "arn:aws:iam::111122223333:role/task",
  ${more}
  "containerDefinitions": [${containers}]
}`;
const container = (more: string) =>
  task(`{ "name": "main", "image": "nginx:1.29", "readonlyRootFilesystem": true, ${more} }`);

/** Where each snippet is meant to be written. */
const places: Record<string, (text: string) => string> = {
  "Fargate web service": (text) => text,
  "Fargate worker": (text) => text,
  Container: task,
  "Container health check": container,
  "Logs to CloudWatch": container,
  "Secret from Secrets Manager": (text) => container(`"secrets": [${text}]`),
  "Secret from Parameter Store": (text) => container(`"secrets": [${text}]`),
  "EFS volume": (text) =>
    task(
      `{ "name": "main", "image": "nginx:1.29", "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }] }`,
      `"volumes": [${text}],`,
    ),
  "FireLens log router": (text) =>
    task(`{ "name": "main", "image": "nginx:1.29", "logConfiguration": { "logDriver": "awsfirelens" } }, ${text}`),
};

test.each(Object.entries(snippets))("%s", (name, { body }) => {
  const place = places[name];
  expect(place, "this test does not know where the snippet belongs").toBeDefined();
  const text = place?.(expand(body.join("\n"))) ?? "";
  expect(() => JSON.parse(text)).not.toThrow();
  expect(findings(text).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

test("no two snippets share a prefix", () => {
  const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});

/** What is in the editor when every default is taken: `${1:default}`, `${2|first,second|}`, `$1` again, `$0`. */
function expand(body: string): string {
  const defaults: Record<string, string> = { 0: "" };
  for (const [, stop = "", text = ""] of body.matchAll(/\$\{(\d+):([^}]*)\}/g)) defaults[stop] = text;
  for (const [, stop = "", text = ""] of body.matchAll(/\$\{(\d+)\|([^,|]*)[^}]*\}/g)) defaults[stop] = text;
  return body.replace(/\$\{(\d+)[:|][^}]*\}|\$(\d+)/g, (_, first, again) => defaults[first ?? again] ?? "");
}
