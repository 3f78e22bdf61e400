import { describe, expect, it } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { DEFAULT_CONFIG, resolveConfig } from "../../server/engine/config.ts";
import { fixAll } from "../../server/engine/fix.ts";
import { fargate, findings, NAME, told } from "./helpers.ts";

const rulesIn = (text: string, name?: string) => findings(text, {}, name).map((each) => each.rule);
const container = (changes: Record<string, unknown>) =>
  fargate({ containerDefinitions: [{ name: "web", image: "nginx:1.29", ...changes }] });
const fixed = (text: string) => fixAll(text, NAME, resolveConfig(DEFAULT_CONFIG, NAME));

describe("a misspelt field is one fault", () => {
  const typos: [string, string][] = [
    ["containerPort", container({ portMappings: [{ contanerPort: 80 }] })],
    ["name", container({ name: undefined, nmae: "web" })],
    ["image", container({ image: undefined, imgae: "nginx:1.29" })],
    ["family", fargate({ family: undefined, famly: "web" })],
    ["networkMode", fargate({ networkMode: undefined, netwrokMode: "awsvpc" })],
    ["memory", fargate({ memory: undefined, memroy: "512" })],
    ["logDriver", container({ logConfiguration: { logDrivr: "splunk" } })],
    ["containerDefinitions", fargate({ containerDefinitions: undefined, containerDefinition: [{ name: "web" }] })],
  ];
  it.each(typos)("%s", (_, text) => {
    expect(rulesIn(text)).toEqual(["unknown-field"]);
  });
});

describe("a suggestion", () => {
  it("is never a name for what stands in the wrong place", () => {
    const [found] = findings(fargate({ logConfiguration: { logDriver: "awslogs" } }));
    expect(found?.message).not.toContain("Did you mean");
    const text = fargate({ logConfiguration: {} });
    expect(fixed(text)).toBe(text);
  });
  it("is made by --fix only for a slip of the pen", () => {
    expect(fixed(container({ portMappings: [{ contanerPort: 80 }] }))).toContain('"containerPort": 80');
    const gpu = container({ gpu: 1 });
    expect(fixed(gpu)).toBe(gpu);
  });
  it("knows what Kubernetes and Compose call it", () => {
    const [found] = findings(container({ env: [{ name: "A", value: "b" }] }));
    expect(found?.message).toContain('"environment"');
    expect(found?.fixes[0]?.safe).toBe(false);
  });
});

describe("broken JSON", () => {
  it("is not fixed: where its values end is a guess", () => {
    const text = fargate({ revision: 3 }).replace('"512"', "0512");
    expect(findings(text).some((each) => each.rule === "read-only-fields")).toBe(true);
    expect(fixed(text)).toBe(text);
  });
  it("lacks nothing in what is not closed yet", () => {
    const text = '{ "family": "a", "requiresCompatibilities": ["FARGATE"], "containerDefinitions": [ { "name": "a" ';
    expect(rulesIn(text)).toEqual(["syntax-error"]);
  });
  it("is told of when a merge left its marks behind", () => {
    const text = fargate().replace('  "cpu"', '<<<<<<< HEAD\n  "cpu": "512",\n=======\n>>>>>>> main\n  "cpu"');
    expect(rulesIn(text)).toContain("syntax-error");
    expect(rulesIn(fargate().replace('"256",', '"256", # a comment'))).toContain("syntax-error");
  });
  it("of one character is no value", () => {
    for (const char of ["$", "@", "X", "<"]) {
      expect(rulesIn(fargate().replace('"256"', char))).toEqual(["syntax-error"]);
    }
  });
});

describe("a key that a template fills in", () => {
  it("may be any of the missing ones", () => {
    const options = { "<KEY>": "x", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "web" };
    const logs = { logDriver: "awslogs", options };
    const text = container({ logConfiguration: logs });
    expect(told(findings(text)).filter((each) => each.includes("awslogs"))).toEqual([]);
  });
});

describe("a file with the name of a task definition", () => {
  it.each([
    '{"family":"x","containerDefinition":[{"name":"web","image":"nginx","memory":128}]}',
    '{"family":"x","containerDefinitions":{"name":"web","image":"nginx"}}',
    '{"family":"x"}',
  ])("is linted although it is broken: %s", (text) => {
    expect(rulesIn(text).length).toBeGreaterThan(0);
  });
  it("under another name needs more than one key", () => {
    expect(openDocument('{"family":"x","volumes":[]}', "data.json").kind).toBeNull();
    expect(openDocument('{"family":"x","requiresCompatibilities":["FARGATE"]}', "data.json").kind).toBe(
      "task-definition",
    );
  });
});

it("tells at most a thousand findings of one file, in little time", () => {
  const text = `{"image": ${"{{|{".repeat(2000)}`;
  expect(findings(text).length).toBeLessThanOrEqual(1000);
});
