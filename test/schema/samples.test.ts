/** The schemas are right about what ECS takes: what is accepted, and which one fault is found where. */
import { describe, expect, it } from "vitest";
import { config, containers, type Schema, task, validator } from "./schema.ts";

/** Where it is wrong, and by which keyword; empty when it is right. */
function faults(schema: Schema, instance: unknown): string[] {
  const validate = validator(schema);
  validate(instance);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`);
}

const web = { name: "web", image: "nginx:1.27" };
const withContainer = (fields: object) => ({ family: "web", containerDefinitions: [{ ...web, ...fields }] });
const withTask = (fields: object) => ({ family: "web", containerDefinitions: [web], ...fields });
const at = "/containerDefinitions/0";

describe("a task definition", () => {
  it.each([
    ["the smallest", withTask({})],
    ["one whose image and family a pipeline fills in", { containerDefinitions: [{ name: "web" }] }],
    [
      "empty lists and cpu 0, as DescribeTaskDefinition answers",
      withContainer({ cpu: 0, environment: [], mountPoints: [], volumesFrom: [] }),
    ],
    ["an overlay without tags", withTask({ tags: [], volumes: [], placementConstraints: [] })],
    ["task sizes as words", withTask({ cpu: ".25 vCPU", memory: "0.5 GB" })],
    ["a dynamic host port", withContainer({ portMappings: [{ containerPort: 80, hostPort: 0 }] })],
    [
      "the zeros and blanks of a skeleton",
      withContainer({ portMappings: [{ name: "", containerPort: 0, containerPortRange: "" }] }),
    ],
    ["a slow health check", withContainer({ healthCheck: { command: ["/healthcheck"], timeout: 120 } })],
    ["an unlimited ulimit", withContainer({ ulimits: [{ name: "memlock", softLimit: -1, hardLimit: -1 }] })],
    [
      "log options of any name",
      withContainer({ logConfiguration: { logDriver: "awsfirelens", options: { Name: "datadog" } } }),
    ],
    ["log driver none", withContainer({ logConfiguration: { logDriver: "none" } })],
    [
      "a shared GPU",
      withContainer({ resourceRequirements: [{ type: "GPU", sharingStrategy: { nvidiaMps: { memory: 4096 } } }] }),
    ],
    ["an empty host volume", withTask({ volumes: [{ name: "data", host: {} }] })],
    ["an empty variable", withContainer({ environment: [{ name: "EMPTY", value: "" }] })],
  ])("may be %s", (_, instance) => {
    expect(faults(task, instance)).toEqual([]);
  });

  it.each([
    ["no containers", { family: "web" }, " required"],
    ["a container without name", { containerDefinitions: [{ image: "nginx" }] }, `${at} required`],
    ["task cpu as a number", withTask({ cpu: 256 }), "/cpu type"],
    ["container cpu as a string", withContainer({ cpu: "256" }), `${at}/cpu type`],
    [
      "a port as a string",
      withContainer({ portMappings: [{ containerPort: "80" }] }),
      `${at}/portMappings/0/containerPort type`,
    ],
    [
      "a port out of range",
      withContainer({ portMappings: [{ containerPort: 65536 }] }),
      `${at}/portMappings/0/containerPort maximum`,
    ],
    [
      "a port name in capitals",
      withContainer({ portMappings: [{ name: "HTTP" }] }),
      `${at}/portMappings/0/name pattern`,
    ],
    ["an unknown network mode", withTask({ networkMode: "default" }), "/networkMode enum"],
    ["a misspelt field", withContainer({ enviroment: [] }), `${at} additionalProperties`],
    ["a read-only field", withTask({ revision: 3 }), " additionalProperties"],
    ["a command in one string", withContainer({ command: "npm start" }), `${at}/command type`],
    [
      "a number as a variable",
      withContainer({ environment: [{ name: "PORT", value: 80 }] }),
      `${at}/environment/0/value type`,
    ],
    ["a variable map", withContainer({ environment: { PORT: "80" } }), `${at}/environment type`],
    [
      "a boolean log option",
      withContainer({ logConfiguration: { logDriver: "awslogs", options: { "awslogs-create-group": true } } }),
      `${at}/logConfiguration/options/awslogs-create-group type`,
    ],
    [
      "log options one level too high",
      withContainer({ logConfiguration: { logDriver: "awslogs", "awslogs-group": "x" } }),
      `${at}/logConfiguration additionalProperties`,
    ],
    ["a secret without source", withContainer({ secrets: [{ name: "KEY" }] }), `${at}/secrets/0 required`],
    ["a small scratch disk", withTask({ ephemeralStorage: { sizeInGiB: 20 } }), "/ephemeralStorage/sizeInGiB minimum"],
    [
      "an eager restart",
      withContainer({ restartPolicy: { enabled: true, restartAttemptPeriod: 10 } }),
      `${at}/restartPolicy/restartAttemptPeriod minimum`,
    ],
    ["two credential specs", withContainer({ credentialSpecs: ["a", "b"] }), `${at}/credentialSpecs maxItems`],
    ["a nameless tag", withTask({ tags: [{ key: "" }] }), "/tags/0/key minLength"],
  ])("may not have %s", (_, instance, fault) => {
    expect(faults(task, instance)).toEqual([fault]);
  });
});

describe("a list of containers", () => {
  it("holds what a task definition holds", () => {
    expect(faults(containers, [web])).toEqual([]);
    expect(faults(containers, [{ ...web, cpu: "1" }])).toEqual(["/0/cpu type"]);
  });
});

describe("a configuration", () => {
  it.each([
    ["empty", {}],
    ["one preset", { extends: "strict" }],
    ["several presets", { extends: ["registration", "strict"] }],
    [
      "an override of one place",
      { overrides: [{ files: ["a/**"], pointer: "/containerDefinitions/0/a~1b", reason: "vendor" }] },
    ],
    ["an override of the whole file", { overrides: [{ files: ["a.json"], pointer: "", completeFiles: true }] }],
  ])("may be %s", (_, instance) => {
    expect(faults(config, instance)).toEqual([]);
  });

  it.each([
    ["an unknown key", { rule: {} }, " additionalProperties"],
    ["an override without files", { overrides: [{}] }, "/overrides/0 required"],
    ["a pointer without slash", { overrides: [{ files: ["a"], pointer: "cpu" }] }, "/overrides/0/pointer pattern"],
    ["a yes for a true", { completeFiles: "yes" }, "/completeFiles type"],
  ])("may not have %s", (_, instance, fault) => {
    expect(faults(config, instance)).toEqual([fault]);
  });
});
