import { expect, test } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { links } from "../../server/language/links.ts";
import { type OutlineEntry, symbols } from "../../server/language/symbols.ts";

const open = (text: string) => openDocument(text, "task-definition.json");

function outline(text: string): string[] {
  const lines = (entries: OutlineEntry[], indent = ""): string[] =>
    entries.flatMap(({ name, detail, kind, children }) => [
      `${indent}${kind} ${[name, detail].filter(Boolean).join(" · ")}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(symbols(open(text)));
}

test("an outline has names, not indexes", () => {
  const text = `{ "family": "shop", "cpu": "256", "memory": "512", "containerDefinitions": [
    { "name": "web", "image": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/web:\${TAG}",
      "portMappings": [{ "containerPort": 8080, "name": "http" }, { "containerPortRange": "9000-9010" }],
      "environment": [{ "name": "PASSWORD", "value": "hidden" }], "secrets": [{ "name": "KEY", "valueFrom": "/k" }] },
    { "image": "nginx:1.29" }, "not an object"
  ], "volumes": [{ "name": "data", "efsVolumeConfiguration": { "fileSystemId": "fs-1" } }, { "name": "tmp" }] }`;
  expect(outline(text)).toEqual([
    "task shop · cpu 256 · memory 512",
    "  container web · shop/web:… · 8080, 9000-9010",
    "    port 8080 · http",
    "    port 9000-9010",
    "    variable PASSWORD",
    "    secret KEY",
    "  container (container) · nginx:1.29",
    "  volume data · EFS fs-1",
    "  volume tmp · as long as the task",
  ]);
});

test("an array of containers has no task above them, and other files have no outline", () => {
  expect(outline(`[{ "name": "web", "image": "nginx:1", "essential": true }]`)).toEqual(["container web · nginx:1"]);
  expect(outline(`{ "name": "web" }`)).toEqual([]);
});

test("each selection lies inside of its range", () => {
  const check = ({ start, end, at, children }: OutlineEntry) => {
    expect(start <= at.start && at.start <= at.end && at.end <= end).toBe(true);
    children.forEach(check);
  };
  symbols(open(`{ "containerDefinitions": [{ }, { "name": "" }, { "name": null, "portMappings": [{}] }] }`)).forEach(
    check,
  );
});

test.each([
  ["nginx", "https://hub.docker.com/_/nginx"],
  ["docker.io/library/redis:7", "https://hub.docker.com/_/redis"],
  ["datadog/agent:7", "https://hub.docker.com/r/datadog/agent"],
  ["public.ecr.aws/docker/library/redis:7.4", "https://gallery.ecr.aws/docker/library/redis"],
  [
    "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/web:1",
    "https://eu-west-1.console.aws.amazon.com/ecr/repositories/private/111122223333/shop/web?region=eu-west-1",
  ],
  [
    "111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/web",
    "https://cn-north-1.console.amazonaws.cn/ecr/repositories/private/111122223333/web?region=cn-north-1",
  ],
  ["nginx:${TAG}", "https://hub.docker.com/_/nginx"],
  ["${ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com/web", undefined],
  ["${IMAGE}", undefined],
  ["ghcr.io/a/b:1", undefined],
  ["not an image", undefined],
])("the page of %s", (image, url) => {
  const text = JSON.stringify({ containerDefinitions: [{ name: "web", image }] });
  const [link] = links(open(text));
  expect(link?.url).toBe(url);
  if (link) expect(text.slice(link.start, link.end)).toBe(image);
});
