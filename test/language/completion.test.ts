import { describe, expect, test } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { applyEdits } from "../../server/document/edit.ts";
import { complete } from "../../server/language/completion.ts";
import type { Suggestion } from "../../server/language/suggestion.ts";
import { atCursor, inContainer, inTask, schema } from "./cursor.ts";

function at(marked: string, snippets = false) {
  const { document, offset } = atCursor(marked);
  return { text: document.text, all: complete(document, offset, schema, snippets) };
}

const labels = (marked: string) =>
  at(marked)
    .all.sort((a, b) => a.rank - b.rank)
    .map(({ label }) => label);

/** The text with a suggestion taken. */
function taken(marked: string, label: string, snippets = false): string {
  const { text, all } = at(marked, snippets);
  const found = all.find((each) => each.label === label);
  if (!found) throw new Error(`${label} is not among ${all.map((each) => each.label)}`);
  return take(text, found);
}

function take(text: string, { start, end, text: by, commaAt }: Suggestion): string {
  const comma = commaAt === undefined ? [] : [{ start: commaAt, end: commaAt, text: "," }];
  return applyEdits(text, [{ start, end, text: by }, ...comma]);
}

describe("keys", () => {
  test("required ones first, present ones left out", () => {
    expect(labels(`{|}`)[0]).toBe("containerDefinitions");
    const mapping = labels(inContainer(`"portMappings": [{ "containerPort": 80, | }]`));
    expect(mapping).toContain("protocol");
    expect(mapping).not.toContain("containerPort");
    expect(labels(inContainer(`"dependsOn": [{ | }]`))).toEqual(["containerName", "condition"]);
  });

  test.each([
    ["an empty object", `{|}`, "family", `{"family": ""}`],
    ["a name begun", `{ "fam|": "x" }`, "family", `{ "family": "x" }`],
    ["an open quote", `{ "cpu": "256", "|\n}`, "family", `{ "cpu": "256", "family": ""\n}`],
    ["a word without quotes", `{ "cpu": "256", fam| }`, "family", `{ "cpu": "256", "family": "" }`],
    ["a member behind", `{ |\n "cpu": "256" }`, "family", `{ "family": "",\n "cpu": "256" }`],
    ["a comma behind", `{ |, "cpu": "256" }`, "family", `{ "family": "", "cpu": "256" }`],
    ["no comma before", `{ "cpu": "256"\n| }`, "family", `{ "cpu": "256",\n"family": "" }`],
    ["a key without a value before", `{ "cpu": , | }`, "family", `{ "cpu": , "family": "" }`],
    ["the end of the text", `{ "cpu": "256", |`, "family", `{ "cpu": "256", "family": ""`],
    ["a comment before", `{ // , "x"\n| }`, "family", `{ // , "x"\n"family": "" }`],
  ])("with %s", (_, marked, label, expected) => {
    expect(taken(marked, label)).toBe(expected);
  });

  test("with tab stops where the editor knows them", () => {
    expect(taken(`{|}`, "networkMode", true)).toBe('{"networkMode": "${1|awsvpc,bridge,host,none|}"}');
    expect(taken(`{|}`, "family", true)).toBe('{"family": "$1"}');
    expect(taken(`{|}`, "containerDefinitions", true)).toBe(
      '{"containerDefinitions": [\n\t{\n\t\t"name": "$1", "image": "$2"\n\t}\n]}',
    );
    expect(taken(inContainer("|"), "essential", true)).toContain('"essential": ${1|true,false|}');
    expect(taken(inContainer(`"portMappings": [{ | }]`), "containerPort", true)).toMatch(
      /"containerPort": \$\{1:\d+\}/,
    );
  });

  test("of log options, by the driver", () => {
    const options = (driver: string) =>
      labels(inContainer(`"logConfiguration": { "logDriver": "${driver}", "options": { | } }`));
    expect(options("awslogs").slice(0, 3)).toEqual(["awslogs-group", "awslogs-region", "awslogs-stream-prefix"]);
    expect(options("splunk")).toEqual(["mode", "max-buffer-size"]);
    expect(labels(inContainer(`"dockerLabels": { | }`))).toEqual([]);
  });

  test("not those that the platform does not have", () => {
    const fargate = labels(inContainer("|"));
    expect(fargate).toContain("image");
    for (const name of ["privileged", "links", "dnsServers", "extraHosts"]) expect(fargate).not.toContain(name);
    expect(labels(inContainer("|", `"networkMode": "bridge"`))).toContain("links");
  });
});

describe("values", () => {
  test.each([
    ["an enum", inTask(`"networkMode": "|"`), ["awsvpc", "bridge", "host", "none"]],
    ["an enum on Fargate", inTask(`"requiresCompatibilities": ["FARGATE"], "networkMode": |`), ["awsvpc"]],
    [
      "a list without what it has",
      inTask(`"requiresCompatibilities": ["FARGATE", "|"]`),
      ["EC2", "MANAGED_INSTANCES", "EXTERNAL"],
    ],
    ["a boolean", inContainer(`"interactive": |`), ["true", "false"]],
    ["a boolean begun", inContainer(`"interactive": t|`), ["true", "false"]],
    ["the only essential container", inContainer(`"essential": |`), ["true"]],
    [
      "the log drivers of Fargate",
      inContainer(`"logConfiguration": { "logDriver": "|" }`),
      ["awslogs", "awsfirelens", "splunk"],
    ],
    [
      "an option's values",
      inContainer(`"logConfiguration": { "logDriver": "awslogs", "options": { "mode": | } }`),
      ["non-blocking", "blocking"],
    ],
    ["capabilities on Fargate", inContainer(`"linuxParameters": { "capabilities": { "add": [|] } }`), ["SYS_PTRACE"]],
    ["memory for the cpu", inTask(`"cpu": "256", "memory": "|"`), ["512", "1024", "2048"]],
    ["cpu for the memory", inTask(`"memory": "2048", "cpu": |`), ["256", "512", "1024"]],
    ["nothing for free text", inTask(`"executionRoleArn": "|"`), []],
    ["nothing behind a value", inTask(`"cpu": "256" |`).replace("} ", "}"), undefined],
  ])("%s", (_, marked, expected) => {
    if (expected) expect(labels(marked)).toEqual(expected);
    else expect(at(marked).all.every(({ kind }) => kind === "key")).toBe(true);
  });

  const two = (members: string, db = "") =>
    `{ "containerDefinitions": [{ "name": "db", "image": "redis:7"${db} }, { "name": "web", ${members} }], "volumes": [{ "name": "data" }] }`;

  test("names that the file knows", () => {
    expect(labels(two(`"dependsOn": [{ "containerName": "|" }]`))).toEqual(["db"]);
    expect(labels(two(`"volumesFrom": [{ "sourceContainer": | }]`))).toEqual(["db"]);
    expect(labels(two(`"links": ["|"]`))).toEqual(["db"]);
    expect(labels(two(`"mountPoints": [{ "sourceVolume": "d|" }]`))).toEqual(["data"]);
    expect(labels(two(`"dependsOn": [{ "containerName": "db" }, { "containerName": "|" }]`))).toEqual([]);
  });

  test("not those that would wait for each other", () => {
    const chain = (web: string) =>
      `{ "containerDefinitions": [{ "name": "a", "dependsOn": [{ "containerName": "b" }], "links": ["web"] },
        { "name": "b", "dependsOn": [{ "containerName": "web" }] }, { "name": "c" }, { "name": "web", ${web} }] }`;
    expect(labels(chain(`"dependsOn": [{ "containerName": "|" }]`))).toEqual(["c"]);
    expect(labels(chain(`"links": ["|"]`))).toEqual(["b", "c"]);
    expect(labels(chain(`"volumesFrom": [{ "sourceContainer": "|" }]`))).toEqual(["a", "b", "c"]);
    expect(labels(chain(`"essential": |`))).toEqual(["true", "false"]);
  });

  test("no log router that sends its logs to itself", () => {
    const router = inContainer(
      `"firelensConfiguration": { "type": "fluentbit" }, "logConfiguration": { "logDriver": "|" }`,
    );
    expect(labels(router)).toEqual(["awslogs", "splunk"]);
  });

  test("conditions that can come true", () => {
    const conditions = (db: string) => labels(two(`"dependsOn": [{ "containerName": "db", "condition": "|" }]`, db));
    expect(conditions("")).toEqual(["START"]);
    expect(conditions(`, "essential": false`)).toEqual(["START", "COMPLETE", "SUCCESS"]);
    expect(conditions(`, "healthCheck": { "command": ["CMD", "x"] }`)).toEqual(["START", "HEALTHY"]);
  });

  test.each([
    [`{ "networkMode":| }`, "awsvpc", `{ "networkMode": "awsvpc" }`],
    [`{ "networkMode": |\n"cpu": "1" }`, "awsvpc", `{ "networkMode": "awsvpc",\n"cpu": "1" }`],
    [`{ "networkMode": "aw|,\n"cpu": "1" }`, "awsvpc", `{ "networkMode": "awsvpc",\n"cpu": "1" }`],
    [`{ "networkMode": "ho|st" }`, "awsvpc", `{ "networkMode": "awsvpc" }`],
    [`{ "requiresCompatibilities": ["EC2", |] }`, "FARGATE", `{ "requiresCompatibilities": ["EC2", "FARGATE"] }`],
    [`{ "containerDefinitions": [|] }`, "{ … }", `{ "containerDefinitions": [{"name": "", "image": ""}] }`],
    [`{ "volumes": | }`, "[ … ]", `{ "volumes": [{"name": ""}] }`],
    [
      `{ "requiresCompatibilities": ["FARGATE"], "networkMode": "|`,
      "awsvpc",
      `{ "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc"`,
    ],
  ])("%s", (marked, label, expected) => {
    expect(taken(marked, label)).toBe(expected);
  });
});

test("in an array of containers, in DescribeTaskDefinition's output, and in a file that is only named so", () => {
  expect(labels(`[{ "name": "web", "image": "nginx", "essential": | }]`)).toEqual(["true"]);
  expect(labels(`{ "taskDefinition": { "containerDefinitions": [], | } }`)).toContain("family");
  const inFile = (text: string, name: string) => complete(openDocument(text, name), text.length - 1, schema, false);
  expect(inFile("{}", "task-definition.json").length).toBeGreaterThan(10);
  expect(inFile("{}", "package.json")).toEqual([]);
  expect(inFile(`{"scripts":{},}`, "task-definition.json")).toEqual([]);
});

test("nothing in comments, and nothing in the text of a string that is free", () => {
  expect(labels(`{ // |\n}`)).toEqual([]);
  expect(labels(`{ /* | */ }`)).toEqual([]);
  expect(labels(inContainer(`"command": ["sh", "|"]`))).toEqual([]);
});
