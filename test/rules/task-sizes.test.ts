import { describe, expect, it } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { FARGATE_SIZES } from "../../server/ecs/fargate-sizes.ts";
import { DEFAULT_CONFIG, resolveConfig } from "../../server/engine/config.ts";
import { lint } from "../../server/engine/lint.ts";

// What no page can show: all pairs of the table and their neighbours, and that templates leave the rules silent.

const OURS = /size|memory|-cpu|family|null-value|fargate-(?:priv|unsupp)|essential-container/;

function check(text: string, completeFiles = false): string[] {
  const config = resolveConfig({ ...DEFAULT_CONFIG, completeFiles }, "task.json");
  return lint(openDocument(text, "task.json"), config)
    .filter((each) => OURS.test(each.rule))
    .map((each) => `${each.severity} ${each.rule} ${each.pointer}`);
}

function task(more: object, container: object = {}): string {
  const containerDefinitions = [{ name: "web", image: "nginx:1.29", ...container }];
  return JSON.stringify({ family: "web", networkMode: "awsvpc", ...more, containerDefinitions });
}

const fargate = (cpu: unknown, memory: unknown, os?: string) =>
  check(
    task({
      requiresCompatibilities: ["FARGATE"],
      cpu,
      memory,
      ...(os && { runtimePlatform: { operatingSystemFamily: os } }),
    }),
  );

const WINDOWS = "WINDOWS_SERVER_2022_CORE";

describe("the Fargate table", () => {
  it.each(FARGATE_SIZES)("$cpu CPU units", ({ cpu, memory, windows }) => {
    for (const mib of memory) {
      expect(fargate(`${cpu}`, `${mib}`), `${cpu}/${mib}`).toEqual([]);
      expect(fargate(`${cpu / 1024} vCPU`, `${mib / 1024}GB`), `${cpu}/${mib} in large units`).toEqual([]);
      if (windows) expect(fargate(`${cpu}`, `${mib}`, WINDOWS)).toEqual([]);
      else expect(fargate(`${cpu}`, `${mib}`, WINDOWS)).toEqual(["error fargate-size /cpu"]);
      for (const near of [mib - 1, mib + 1, mib - 512, mib + 512].filter(
        (each) => !memory.includes(each) && each > 0,
      )) {
        expect(fargate(`${cpu}`, `${near}`), `${cpu}/${near}`).toEqual(["error fargate-size /memory"]);
      }
    }
    for (const near of [cpu - 1, cpu + 1]) {
      expect(fargate(`${near}`, `${memory[0]}`), `${near}`).toEqual(["error fargate-size /cpu"]);
    }
  });

  it("does not decide on 1 GB for Windows, over which AWS's own sources differ", () => {
    expect(fargate("1024", "1024", WINDOWS)).toEqual([]);
    expect(fargate("1024", "1024")).toEqual(["error fargate-size /memory"]);
  });
});

describe("spellings", () => {
  it.each([
    ["256", "512"],
    [".25 vCPU", ".5 gb"],
    ["0.25vcpu", "0.5GB"],
    ["0.250 VCPU", "1 GB"],
    ["1 vCPU", "2GB"],
  ])("reads %s and %s", (cpu, memory) => expect(fargate(cpu, memory)).toEqual([]));

  it.each([
    ["half", "512", ["error invalid-task-size /cpu"]],
    ["256", "1.5.2GB", ["error invalid-task-size /memory"]],
    ["1 core", "512 MiB", ["error invalid-task-size /cpu", "error invalid-task-size /memory"]],
    ["", "512", ["error fargate-size /cpu"]],
  ])("refuses %s and %s", (cpu, memory, found) => expect(fargate(cpu, memory)).toEqual(found));

  it.each(["${CPU}", "TASK_CPU", "{{ must_env `CPU` }}", "<CPU>"])("leaves %s alone", (cpu) => {
    expect(fargate(cpu, "100")).toEqual([]);
    expect(fargate("256", cpu)).toEqual([]);
  });

  it.each([
    ["127", ["error invalid-task-size /cpu"]],
    ["128", []],
    ["196608", []],
    ["192.5 vCPU", ["error invalid-task-size /cpu"]],
    ["0", []],
  ])("takes %s on EC2 or says why not", (cpu, found) => {
    expect(check(task({ requiresCompatibilities: ["EC2"], cpu, memory: "512" }))).toEqual(found);
  });
});

describe("what may be filled in later", () => {
  const ec2 = { requiresCompatibilities: ["EC2"] };

  it("is a hint in a part, and an error in files that are complete", () => {
    const part = '{"networkMode": "bridge", "containerDefinitions": [{"name": "web", "image": "nginx:1.29"}]}';
    expect(check(part)).toEqual(["hint invalid-family /family", "hint memory-required /containerDefinitions/0"]);
    expect(check(part, true)).toEqual([
      "error invalid-family /family",
      "error memory-required /containerDefinitions/0",
    ]);
    const onFargate = part.replace('"bridge"', '"awsvpc", "requiresCompatibilities": ["FARGATE"]');
    expect(check(onFargate)).toEqual(expect.arrayContaining(["hint fargate-size /cpu", "hint fargate-size /memory"]));
  });

  it("is not claimed of a placeholder", () => {
    expect(check(task({ ...ec2, memory: "${MEMORY}" }))).toEqual([]);
    expect(check(task(ec2, { memory: "${MEMORY}" }))).toEqual([]);
    expect(check(task({ ...ec2, memory: "${MEMORY}" }, { memory: 1e6, memoryReservation: 1e5 }))).toEqual([]);
    expect(check(task({ requiresCompatibilities: "${COMPATIBILITIES}", memory: "7" }, { privileged: true }))).toEqual(
      [],
    );
  });

  it("is not claimed of a list of containers alone", () => {
    expect(check('[{"name": "web", "image": "nginx:1.29", "essential": true, "user": null}]')).toEqual([]);
    expect(check('[{"name": "web", "image": "nginx:1.29", "essential": ${ESSENTIAL}}]')).toEqual([]);
  });

  it("is not summed up where a template chooses the containers", () => {
    const one = '{"name": "web", "image": "nginx:1.29", "cpu": 256, "memoryReservation": 512}';
    const containers = `{% if blue %}${one}{% else %}${one.replace("web", "api")}{% endif %}`;
    const text = `{"family": "web", "cpu": "256", "memory": "512", "containerDefinitions": [${containers}]}`;
    expect(check(text).filter((each) => /container-(?:cpu|memory)/.test(each))).toEqual([]);
  });
});

it("the size of a Windows task on EC2 bounds nothing, because ECS ignores it", () => {
  const windows = { cpu: "64", memory: "128", runtimePlatform: { operatingSystemFamily: WINDOWS } };
  const found = check(task({ requiresCompatibilities: ["EC2"], ...windows }, { cpu: 1024, memory: 2048 }));
  expect(found.filter((each) => /size|container-/.test(each))).toEqual([]);
});
