import { expect, it } from "vitest";
import { findings as lint } from "./findings.ts";

// What the pages of the rules about single values do not show: when they are silent, and which one of two speaks.
const ROLE = "arn:aws:iam::123456789012:role/ecsTaskExecutionRole";
const findings = (containers: object[], task: object) =>
  lint(JSON.stringify({ family: "web", executionRoleArn: ROLE, ...task, containerDefinitions: containers })).map(
    ({ rule, pointer }) => `${rule} ${pointer}`,
  );
const container = (more: object, name = "web") => ({ name, image: "nginx:1.29", memory: 256, ...more });
const FARGATE = { requiresCompatibilities: ["FARGATE"], networkMode: "awsvpc", cpu: "1024", memory: "2048" };
const AWSVPC = { networkMode: "awsvpc" };
const WINDOWS = { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } };
const logs = (logDriver: string, options: object, more: object = {}) => ({
  logConfiguration: { logDriver, options, ...more },
});
const GROUP = { "awslogs-group": "/ecs/web", "awslogs-region": "eu-west-1" };
const router = (options: object = {}, more: object = {}) =>
  container({ firelensConfiguration: { type: "fluentbit", options }, ...more }, "log_router");
const app = container(logs("awsfirelens", { Name: "stdout" }), "app");
const env = (name: string, value: string) => container({ environment: [{ name, value }] });
const db = container({}, "db");
const at = (rule: string, path: string, index = 0) => [`${rule} /containerDefinitions/${index}/${path}`];

it.each<[string, object[], object, string[]]>([
  ["-1 is unlimited", [container({ ulimits: [{ name: "core", softLimit: 9, hardLimit: -1 }] })], {}, []],
  [
    "sysctls with a slash",
    [container({ systemControls: [{ namespace: "net/ipv4/tcp_keepalive_time", value: "1" }] })],
    {},
    [],
  ],
  [
    "the network of a mode that a template decides",
    [container({ systemControls: [{ namespace: "net.core.somaxconn", value: "1" }] })],
    { networkMode: "${MODE}" },
    [],
  ],
  ["timeouts outside of Fargate", [container({ stopTimeout: 600 })], {}, []],
  ["an ARN that a script fills in", [container({ environmentFiles: [{ type: "s3", value: "ENV_FILE_ARN" }] })], {}, []],
  [
    "a bucket that a template names",
    [container({ environmentFiles: [{ type: "s3", value: "arn:aws:s3:::${BUCKET}/a.env" }] })],
    {},
    [],
  ],
  [
    "an extension that a template decides",
    [container({ environmentFiles: [{ type: "s3", value: "arn:aws:s3:::b/${FILE}" }] })],
    {},
    [],
  ],
  [
    "an s3 ARN of another partition",
    [container({ environmentFiles: [{ type: "s3", value: "arn:aws-cn:s3:::b/a.env" }] })],
    {},
    [],
  ],
  [
    "a parameter is no object",
    [container({ environmentFiles: [{ type: "s3", value: "arn:aws:ssm:eu-west-1:123456789012:parameter/a.env" }] })],
    {},
    at("environment-file-arn", "environmentFiles/0/value"),
  ],
  ["a credential spec on the instance", [container({ credentialSpecs: ["credentialspec:file://gmsa.json"] })], {}, []],
  [
    "a credential spec without a place",
    [container({ credentialSpecs: ["credentialspec:gmsa"] })],
    {},
    at("credential-spec", "credentialSpecs/0"),
  ],
  [
    "seccomp with an equals sign",
    [container({ dockerSecurityOptions: ["seccomp=unconfined", "no-new-privileges:true"] })],
    {},
    [],
  ],
  [
    "an option without its value",
    [container({ dockerSecurityOptions: ["apparmor"] })],
    {},
    at("docker-security-option", "dockerSecurityOptions/0"),
  ],
  ["all GPUs", [container({ resourceRequirements: [{ type: "GPU", value: "ALL" }] })], {}, []],
  ["the value of a skeleton", [container({ resourceRequirements: [{ type: "GPU", value: "" }] })], {}, []],
  [
    "GPUs on Fargate are one fault",
    [container({ resourceRequirements: [{ type: "GPU", value: "x" }] })],
    FARGATE,
    at("fargate-unsupported-parameter", "resourceRequirements/0"),
  ],
  [
    "a port in a range of its container",
    [container({ portMappings: [{ containerPortRange: "80-90" }, { containerPort: 85 }] })],
    {},
    at("container-port-range", "portMappings/1/containerPort"),
  ],
  [
    "ranges of two containers with bridge",
    [
      container({ portMappings: [{ containerPortRange: "80-90" }] }),
      container({ portMappings: [{ containerPortRange: "80-90" }] }, "b"),
    ],
    {},
    [],
  ],
  [
    "ranges of two containers with awsvpc",
    [
      container({ portMappings: [{ containerPortRange: "80-90" }] }),
      container({ portMappings: [{ containerPortRange: "90-99" }] }, "b"),
    ],
    AWSVPC,
    at("container-port-range", "portMappings/0/containerPortRange", 1),
  ],
  [
    "a range out of all ports",
    [container({ portMappings: [{ containerPortRange: "0-70000" }] })],
    {},
    at("container-port-range", "portMappings/0/containerPortRange"),
  ],
  [
    "the port 0 of a skeleton",
    [container({ portMappings: [{ containerPortRange: "80-90", containerPort: 0, hostPort: 0 }] })],
    {},
    [],
  ],
  [
    "a range in host mode",
    [container({ portMappings: [{ containerPortRange: "80-90" }] })],
    { networkMode: "host" },
    at("container-port-range", "portMappings/0/containerPortRange"),
  ],
  ["22 of the task's own network", [container({ portMappings: [{ containerPort: 22 }] })], AWSVPC, []],
  [
    "22 of the host's network",
    [container({ portMappings: [{ containerPort: 22 }] })],
    { networkMode: "host" },
    at("reserved-host-port", "portMappings/0/containerPort"),
  ],
  [
    "the agent's port is one fault",
    [container({ portMappings: [{ containerPort: 80, hostPort: 51678 }] })],
    {},
    at("reserved-host-port", "portMappings/0/hostPort"),
  ],
])("%s", (_, containers, task, expected) => {
  expect(findings(containers, task)).toEqual(expected);
});

it.each<[string, object[], object, string[]]>([
  ["a router and its logs", [app, router()], {}, []],
  [
    "s3 outside of Fargate",
    [app, router({ "config-file-type": "s3", "config-file-value": "arn:aws:s3:::b/k" })],
    {},
    [],
  ],
  ["an ARN in two halves", [app, router({ "config-file-type": "s3", "config-file-value": "${ARN}/k" })], {}, []],
  ["a driver that a template decides", [container(logs("${DRIVER}", {})), router()], {}, []],
  ["a UID", [app, router({}, { user: "1000:1000" })], {}, []],
  ["24224 of the task's own network", [app, router({}, { portMappings: [{ containerPort: 24224 }] })], AWSVPC, []],
  ["an option that may be new", [app, router({ "mem-limit": "1" })], {}, []],
  [
    "max-buffer-size with the default mode",
    [container(logs("awslogs", { ...GROUP, "max-buffer-size": "25m" }))],
    {},
    [],
  ],
  [
    "a size without a unit",
    [container(logs("json-file", { mode: "non-blocking", "max-buffer-size": "4096" }))],
    {},
    [],
  ],
  [
    "a size in words",
    [container(logs("json-file", { mode: "non-blocking", "max-buffer-size": "big" }))],
    {},
    at("log-mode", "logConfiguration/options/max-buffer-size"),
  ],
  ["the mode of an output plugin", [container(logs("awsfirelens", { Name: "kafka", mode: "fast" })), router()], {}, []],
  ["a group that a template names", [container(logs("awslogs", { ...GROUP, "awslogs-group": "/ecs/${APP}" }))], {}, []],
  [
    "a token in secretOptions",
    [
      container(
        logs(
          "splunk",
          { "splunk-url": "https://s:8088" },
          { secretOptions: [{ name: "splunk-token", valueFrom: "/t" }] },
        ),
      ),
    ],
    {},
    [],
  ],
  ["neither token nor address", [container(logs("splunk", {}))], {}, at("splunk-options", "logConfiguration/options")],
  [
    "no options at all",
    [container({ logConfiguration: { logDriver: "splunk" } })],
    {},
    at("splunk-options", "logConfiguration/logDriver"),
  ],
])("%s", (_, containers, task, expected) => {
  expect(findings(containers, task)).toEqual(expected);
});

it.each<[string, object[], object, string[]]>([
  ["a secret by its name", [container({ repositoryCredentials: { credentialsParameter: "registry" } })], {}, []],
  [
    "an IPv6 address",
    [container({ extraHosts: [{ hostname: "a", ipAddress: "fd00::1" }], dnsServers: ["2001:db8::53"] })],
    {},
    [],
  ],
  ["no IPv4 address", [container({ dnsServers: ["10.0.0.256"] })], {}, at("dns-server", "dnsServers/0")],
  ["a user of Windows", [container({ user: "NT AUTHORITY\\SYSTEM" })], {}, []],
  ["a negative UID", [container({ user: "-1" })], {}, at("container-user", "user")],
  [
    "a path of Windows",
    [container({ mountPoints: [{ sourceVolume: "d", containerPath: "C:\\data" }] })],
    { ...WINDOWS, volumes: [{ name: "d" }] },
    [],
  ],
  [
    "a relative tmpfs",
    [container({ linuxParameters: { tmpfs: [{ containerPath: "tmp", size: 8 }] } })],
    {},
    at("mount-path", "linuxParameters/tmpfs/0/containerPath"),
  ],
  [
    "capabilities as Docker has them",
    [container({ linuxParameters: { capabilities: { drop: ["CAP_MKNOD", "net_raw", "BPF"] } } })],
    {},
    [],
  ],
  [
    "what may be added on Fargate",
    [container({ linuxParameters: { capabilities: { add: ["SYS_TRACE"] } } })],
    FARGATE,
    at("fargate-capabilities", "linuxParameters/capabilities/add/0"),
  ],
  [
    "swappiness on Fargate is one fault",
    [container({ linuxParameters: { swappiness: 9 } })],
    FARGATE,
    at("fargate-unsupported-parameter", "linuxParameters/swappiness"),
  ],
  [
    "a host and its port",
    [env("BROKER", "db:5432"), db],
    AWSVPC,
    at("awsvpc-container-hostname", "environment/0/value"),
  ],
  ["a host alone", [env("DB_HOST", "db"), db], AWSVPC, at("awsvpc-container-hostname", "environment/0/value")],
  [
    "a user and a database in the URL",
    [env("DSN", "jdbc:postgresql://db:5432/db"), db],
    AWSVPC,
    at("awsvpc-container-hostname", "environment/0/value"),
  ],
  ["a word that is no host", [env("DB_NAME", "db"), db], AWSVPC, []],
  ["an image", [env("DB_IMAGE", "db:17"), db], AWSVPC, []],
  ["a domain that begins with the name", [env("DB_URL", "https://db.example.com"), db], AWSVPC, []],
  ["a path", [env("DB_URL", "https://example.com/db"), db], AWSVPC, []],
  ["with bridge links may have the name", [env("DB_HOST", "db"), db], {}, []],
  ["a command that is empty", [container({ command: [""] })], {}, at("empty-entry-point", "command/0")],
  ["an argument that is empty", [container({ entryPoint: ["/run"], command: [""] })], {}, []],
  ["a program that is empty", [container({ entryPoint: ["", "-c"] })], {}, at("empty-entry-point", "entryPoint/0")],
  ["a path with a blank", [container({ entryPoint: ["/opt/My App/run"] })], {}, []],
  [
    "a timeout beside the default interval",
    [container({ healthCheck: { command: ["CMD", "/up"], timeout: 60 } })],
    {},
    at("health-check-timeout", "healthCheck/timeout"),
  ],
  [
    "a timeout that ECS refuses is one fault",
    [container({ healthCheck: { command: ["CMD", "/up"], timeout: 600 } })],
    {},
    at("health-check-range", "healthCheck/timeout"),
  ],
])("%s", (_, containers, task, expected) => {
  expect(findings(containers, task)).toEqual(expected);
});
