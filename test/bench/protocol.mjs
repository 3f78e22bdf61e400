/** Our server and others, each in its own process, driven by the same client over standard input and output. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { startServer } from "./language-client.mjs";
import { line, median, quantile } from "./numbers.mjs";
import { root, taskOfSize } from "./texts.mjs";

const STARTS = 5;
const EDITS = 200;
const SLOW_EDITS = 8;
const SCHEMA = path.join(root, "schemas/task-definition.schema.json");
const bin = (name, file) => path.join(root, "node_modules", name, "bin", file);

const OURS = { name: "taskdef", args: [path.join(root, "dist/server.js"), "--stdio"], options: { quietMs: 0 } };
const OTHERS = [
  {
    name: "vscode-langservers-extracted (JSON, our schema)",
    args: [bin("vscode-langservers-extracted", "vscode-json-language-server"), "--stdio"],
    settings: () => ({
      json: { validate: { enable: true }, schemas: [{ fileMatch: ["*.json"], schema: readSchema() }] },
    }),
  },
  {
    name: "yaml-language-server (our schema)",
    args: [bin("yaml-language-server", "yaml-language-server"), "--stdio"],
    languageId: "yaml",
    settings: () => ({
      yaml: { validate: true, schemaStore: { enable: false }, schemas: { [pathToFileURL(SCHEMA).href]: "*.json" } },
    }),
  },
  {
    name: "dockerfile-language-server-nodejs (a Dockerfile)",
    args: [bin("dockerfile-language-server-nodejs", "docker-langserver"), "--stdio"],
    languageId: "dockerfile",
    text: (size) => `FROM node:22\nMAINTAINER me\n${"RUN echo 256\n".repeat(size / 13)}`,
  },
];

export async function protocol() {
  const lines = await timesOf(OURS, { initialize: 150, open: 25, small: 5, large: 15 }, EDITS);
  lines.push(...(await delays()), await growth());
  for (const other of OTHERS) {
    if (existsSync(other.args[0])) lines.push(...(await timesOf(other, {}, SLOW_EDITS)));
    else lines.push({ name: other.name, note: "not installed", ok: true });
  }
  return lines;
}

async function timesOf(server, limits, edits) {
  const started = [];
  const opened = [];
  for (let i = 0; i < STARTS; i++) {
    const client = await startServer(server);
    started.push(client.initializeMs);
    opened.push(await client.open(textOf(server, 13_000)));
    await client.stop();
  }
  const small = await editTimes(server, 13_000, edits);
  const large = await editTimes(server, 64_000, edits);
  return [
    line(`${server.name}: start and initialize`, median(started), "ms", limits.initialize),
    line(`${server.name}: open to findings`, median(opened), "ms", limits.open),
    line(`${server.name}: edit to findings at 13 KB, median`, median(small), "ms"),
    line(`${server.name}: edit to findings at 13 KB, p95`, quantile(small, 0.95), "ms", limits.small),
    line(`${server.name}: edit to findings at 64 KB, p95`, quantile(large, 0.95), "ms", limits.large),
  ];
}

async function editTimes(server, size, edits) {
  const client = await startServer(server);
  await client.open(textOf(server, size));
  const times = [];
  const warmUp = edits === EDITS ? 100 : 2;
  for (let i = 0; i < warmUp + edits; i++) times.push(await client.replace("256", "512", i));
  await client.stop();
  return times.slice(warmUp);
}

/** With the delay that people get: what is repaired goes at once, what is new waits for a pause. */
async function delays() {
  const client = await startServer({ ...OURS, options: {} });
  await client.open(taskOfSize(13_000));
  const gone = [];
  const back = [];
  for (let i = 0; i < 10; i++) {
    gone.push(await client.edit('"hostPort": 80,', '"hostPort": 3000,', (found) => !found.some(isHostPort)));
    back.push(await client.edit('"hostPort": 3000,', '"hostPort": 80,', (found) => found.some(isHostPort)));
  }
  await client.stop();
  return [
    line("taskdef, default delay: repaired to gone", median(gone), "ms", 25),
    line("taskdef, default delay: broken to shown", median(back), "ms", 200),
  ];
}

async function growth() {
  const client = await startServer(OURS);
  await client.open(textOf(OURS, 13_000));
  for (let i = 0; i < 2_000; i++) await client.replace("256", "512", i);
  const before = client.memory();
  for (let i = 0; i < 10_000; i++) await client.replace("256", "512", i);
  const after = client.memory();
  await client.stop();
  return line("taskdef: memory after 10,000 edits more, by that before", after / before, "×", 1.1);
}

function textOf({ text }, size) {
  return text ? text(size) : taskOfSize(size).replace('"cpu": "4096"', '"cpu": "256"');
}

function isHostPort({ code }) {
  return code === "awsvpc-host-port";
}

function readSchema() {
  return JSON.parse(readFileSync(SCHEMA, "utf8"));
}
