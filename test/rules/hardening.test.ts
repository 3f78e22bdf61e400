import { describe, expect, it } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { isAdminRole } from "../../server/ecs/admin-role.ts";
import { debugFlag, isForDevelopment } from "../../server/ecs/debug-flags.ts";
import { isHostAgent } from "../../server/ecs/host-agents.ts";
import { givenAwayBy } from "../../server/ecs/host-paths.ts";
import { DEFAULT_CONFIG, resolveConfig } from "../../server/engine/config.ts";
import { lint } from "../../server/engine/lint.ts";

/** What the strict rules find in a task with one container: the names of the rules, with severities. */
function found(container: object, task: object = {}): string[] {
  const whole = {
    family: "web",
    containerDefinitions: [{ name: "web", image: "nginx:1.29", memory: 64, ...container }],
  };
  const text = JSON.stringify({ ...whole, ...task });
  const config = resolveConfig({ ...DEFAULT_CONFIG, extends: ["strict"] }, "task-definition.json");
  return lint(openDocument(text, "task-definition.json"), config).map(({ rule, severity }) => `${rule} ${severity}`);
}

describe("an admin role", () => {
  it.each(["Admin", "ecsAdminRole", "ECS_Admin_Task_Role", "AWSReservedSSO_AdministratorAccess_0123", "poweruser"])(
    "%s is one",
    (name) => expect(isAdminRole(name)).toBe(true),
  );
  it.each(["admin-api-task", "ecsTaskRole", "phpmyadmin", "shop-admin", "task-role", ""])("%s is none", (name) =>
    expect(isAdminRole(name)).toBe(false),
  );
});

describe("debug flags", () => {
  it.each([
    ["DEBUG", "true", "switch"],
    ["DEBUG", "app:*", undefined],
    ["APP_DEBUG", "0", undefined],
    ["NODE_ENV", "development", "mode"],
    ["NODE_ENV", "dev", undefined],
    ["SPRING_PROFILES_ACTIVE", "dev", undefined],
    ["NODE_OPTIONS", "--max-old-space-size=512 --inspect=0.0.0.0:9229", "debugger"],
    ["NODE_OPTIONS", "--inspect-port=0", undefined],
    ["JAVA_TOOL_OPTIONS", "-Xmx1g -agentlib:jdwp=transport=dt_socket", "debugger"],
    ["toString", "true", undefined],
  ])("%s=%s", (name, value, flag) => expect(debugFlag(name, value)).toBe(flag));

  it.each(["shop-dev", "dev.json", "local_web", "Test"])("%s is for development", (name) =>
    expect(isForDevelopment(name)).toBe(true),
  );
  it.each(["shop", "device-api", "contest", "latest"])("%s is not", (name) =>
    expect(isForDevelopment(name)).toBe(false),
  );
});

describe("host paths", () => {
  it.each(["/", "//", "/etc/", "/etc/ecs", "/proc", "/var/run/", "/var/lib/docker/containers"])(
    "%s is sensitive",
    (path) => expect(givenAwayBy(path)).toBeDefined(),
  );
  it.each(["/srv/web", "/etcetera", "/etc/localtime", "/etc/ssl/certs", "/var/run/datadog", "/dev/shm", "/var/log"])(
    "%s is not",
    (path) => expect(givenAwayBy(path)).toBeUndefined(),
  );

  it.each([
    ["nginx:1.29", true, ["host-path information"]],
    ["nginx:1.29", false, ["host-path warning"]],
    ["${IMAGE}", true, []],
    ["${IMAGE}", false, ["host-path warning"]],
    ["${REGISTRY}/datadog/agent:7", true, []],
  ])("%s, readOnly %s", (image, readOnly, rules) => {
    const mountPoints = [{ sourceVolume: "proc", containerPath: "/host/proc", readOnly }];
    const volumes = [{ name: "proc", host: { sourcePath: "/proc" } }];
    expect(found({ image, mountPoints }, { volumes }).filter((each) => each.startsWith("host-path"))).toEqual(rules);
  });
});

describe("agents", () => {
  it.each([
    "public.ecr.aws/datadog/agent:7",
    "gcr.io/cadvisor/cadvisor:v0.49.1",
    "prom/node-exporter",
    "fluent-bit@sha256:0",
  ])("%s is one", (image) => expect(isHostAgent(image)).toBe(true));
  it.each(["agent", "shop/agent:1", "my-cadvisor-ui:1", "telegraf-ui"])("%s is none", (image) =>
    expect(isHostAgent(image)).toBe(false),
  );
});

describe("users", () => {
  const rules = (container: object, task?: object) =>
    found(container, task).filter((each) => each.startsWith("root-user"));
  const windows = { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } };
  it.each([
    ["root", "warning"],
    ["0:0", "warning"],
    ["root:app", "warning"],
    ["", "information"],
  ])('"%s" is root, or may be', (user, severity) => expect(rules({ user })).toEqual([`root-user ${severity}`]));
  it.each(["1000", "app:root", "rooty", "${USER}", "10"])('"%s" is not, or not known', (user) =>
    expect(rules({ user })).toEqual([]),
  );
  it("of a container that only prepares something weighs less", () => {
    expect(rules({ user: "0", essential: false })).toEqual(["root-user information"]);
  });
  it("of a FireLens router has to be root", () => {
    expect(rules({ user: "0", firelensConfiguration: { type: "fluentbit" } })).toEqual([]);
  });
  it("on Windows is an administrator only by name", () => {
    expect(rules({ user: "ContainerAdministrator" }, windows)).toEqual(["root-user warning"]);
    expect(rules({}, windows)).toEqual([]);
  });
});

it("where Fargate refuses it, hardening says nothing", () => {
  const text = found(
    { privileged: true, linuxParameters: { capabilities: { add: ["SYS_ADMIN"] } } },
    { requiresCompatibilities: ["FARGATE"], networkMode: "awsvpc", cpu: "256", memory: "512" },
  ).join();
  expect(text).toContain("fargate-privileged error");
  expect(text).not.toMatch(/privileged-container|added-capability|no-new-privileges/);
});

it("of an array of containers nothing is said that the task decides", () => {
  const text = JSON.stringify([{ name: "web", image: "nginx:1.29", essential: true, memory: 64 }]);
  const config = resolveConfig({ ...DEFAULT_CONFIG, extends: ["strict"] }, "container-definitions.json");
  const rules = lint(openDocument(text, "container-definitions.json"), config).map(({ rule }) => rule);
  expect(rules).toEqual(["no-logging"]);
});

it("credentials of AWS are told by one rule only, and never shown", () => {
  const value = `AKIA${"QWERTY12".repeat(2)}`;
  const said = (name: string, text: string) =>
    found({ environment: [{ name, value: text }] }).filter((each) => /plaintext|credentials/.test(each));
  expect(said("AWS_ACCESS_KEY_ID", value)).toEqual(["plaintext-secret warning"]);
  expect(said("AWS_ACCESS_KEY_ID", "not-its-form")).toEqual(["aws-credentials-in-environment warning"]);
  expect(said("AWS_SECRET_ACCESS_KEY", "not-its-form")).toEqual(["plaintext-password warning"]);
  expect(said("AWS_ACCESS_KEY_ID", "test")).toEqual([]);
});
