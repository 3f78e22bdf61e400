import { describe, expect, it } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { isAgentImage, isOfficialAgentImage, meantSite, siteOfHost } from "../../server/ecs/datadog.ts";
import { DEFAULT_CONFIG, resolveConfig } from "../../server/engine/config.ts";
import { lint } from "../../server/engine/lint.ts";

// What Datadog's documentation, its Terraform modules and its CDK constructs make of a task, in our own words: on none
// of them any rule about Datadog may speak, nor a rule of the default preset.

const STRICT = resolveConfig({ ...DEFAULT_CONFIG, extends: ["strict"] }, "task-definition.json");

function found(task: object, file = "task-definition.json"): string[] {
  const findings = lint(openDocument(JSON.stringify(task), file), STRICT);
  return findings.map(({ rule, severity }) => `${rule} ${severity}`).filter((each) => each.startsWith("datadog-"));
}

const variables = (values: Record<string, string>) => Object.entries(values).map(([name, value]) => ({ name, value }));
const KEY = "arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/key-AbCdEf";
const SECRETS = [{ name: "DD_API_KEY", valueFrom: KEY }];
const PORTS = [
  { containerPort: 8125, hostPort: 8125, protocol: "udp" },
  { containerPort: 8126, hostPort: 8126, protocol: "tcp" },
];
const SOCKETS = { sourceVolume: "dd-sockets", containerPath: "/var/run/datadog", readOnly: false };
const HEALTH = { command: ["CMD-SHELL", "agent health"], interval: 30, timeout: 5, retries: 3, startPeriod: 15 };
const TAGS = { DD_ENV: "prod", DD_SERVICE: "shop", DD_VERSION: "1.4.2" };
const LABELS = {
  "com.datadoghq.tags.env": "prod",
  "com.datadoghq.tags.service": "shop",
  "com.datadoghq.tags.version": "1.4.2",
};
const INSTALLED = {
  DD_ECS_TASK_COLLECTION_ENABLED: "true",
  DD_INSTALL_INFO_TOOL: "terraform",
  DD_INSTALL_INFO_TOOL_VERSION: "terraform-aws-ecs-datadog",
  DD_LOG_FILE: "/opt/datadog-agent/run/logs",
};

const agent = (environment: Record<string, string> = {}, more: object = {}) => ({
  name: "datadog-agent",
  image: "public.ecr.aws/datadog/agent:7.70.0",
  essential: false,
  environment: variables({ ECS_FARGATE: "true", ...environment }),
  secrets: SECRETS,
  portMappings: PORTS,
  healthCheck: HEALTH,
  ...more,
});
const app = (environment: Record<string, string> = {}, more: object = {}) => ({
  name: "web",
  image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop:1.4.2",
  essential: true,
  environment: variables(environment),
  ...more,
});
const fargate = (containerDefinitions: object[], more: object = {}) => ({
  family: "shop",
  requiresCompatibilities: ["FARGATE"],
  networkMode: "awsvpc",
  cpu: "512",
  memory: "1024",
  executionRoleArn: "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  containerDefinitions,
  ...more,
});

const ROUTER = {
  name: "datadog-log-router",
  image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:2.34.0",
  essential: true,
  user: "0",
  firelensConfiguration: { type: "fluentbit", options: { "enable-ecs-log-metadata": "true" } },
};
const LOGS = {
  logConfiguration: {
    logDriver: "awsfirelens",
    options: {
      Name: "datadog",
      Host: "http-intake.logs.datadoghq.com",
      TLS: "on",
      provider: "ecs",
      dd_service: "shop",
      dd_source: "nginx",
      dd_tags: "env:prod",
      dd_message_key: "log",
      compress: "gzip",
      retry_limit: "2",
    },
    secretOptions: [{ name: "apikey", valueFrom: KEY }],
  },
};

const folder = (name: string, containerPath: string, readOnly = true) => ({
  sourceVolume: name,
  containerPath,
  readOnly,
});
const host = (name: string, sourcePath: string) => ({ name, host: { sourcePath } });
const daemon = (
  environment: Record<string, string>,
  more: object = {},
  mounts: object[] = [],
  volumes: object[] = [],
) => ({
  family: "datadog-agent-task",
  requiresCompatibilities: ["EC2"],
  executionRoleArn: "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  containerDefinitions: [
    {
      name: "datadog-agent",
      image: "public.ecr.aws/datadog/agent:7.70.0",
      cpu: 100,
      memory: 512,
      essential: true,
      environment: variables(environment),
      secrets: SECRETS,
      healthCheck: HEALTH,
      mountPoints: [
        folder("docker_sock", "/var/run/docker.sock"),
        folder("cgroup", "/host/sys/fs/cgroup"),
        folder("proc", "/host/proc"),
        ...mounts,
      ],
      ...more,
    },
  ],
  volumes: [
    host("docker_sock", "/var/run/docker.sock"),
    host("proc", "/proc/"),
    host("cgroup", "/sys/fs/cgroup/"),
    ...volumes,
  ],
});

const READ_ONLY = ["agent-config", "agent-tmp", "agent-run"];

describe("is silent on", () => {
  const OFFICIAL: Record<string, object> = {
    "the sidecar of the documentation for Fargate": fargate([app(), agent({ DD_SITE: "datadoghq.com" })]),
    "a key that is filled in later": fargate([
      app(),
      { ...agent({ DD_API_KEY: "<YOUR_DATADOG_API_KEY>" }), secrets: [] },
    ]),
    "variables from a file in S3": fargate([
      app(),
      {
        ...agent(),
        environment: [],
        secrets: [],
        environmentFiles: [{ type: "s3", value: "arn:aws:s3:::shop/dd.env" }],
      },
    ]),
    "traces over TCP": fargate([
      app({ DD_AGENT_HOST: "127.0.0.1", DD_TRACE_AGENT_PORT: "8126", ...TAGS }, { dockerLabels: LABELS }),
      agent({ DD_APM_ENABLED: "true", DD_SITE: "datadoghq.eu" }),
    ]),
    "the Terraform module with sockets and a read-only root": fargate(
      [
        app(
          {
            DD_TRACE_AGENT_URL: "unix:///var/run/datadog/apm.socket",
            DD_DOGSTATSD_URL: "unix:///var/run/datadog/dsd.socket",
            ...TAGS,
          },
          { mountPoints: [SOCKETS], dockerLabels: LABELS, ...LOGS },
        ),
        agent(
          { ...INSTALLED, DD_DOGSTATSD_ORIGIN_DETECTION: "true", DD_DOGSTATSD_ORIGIN_DETECTION_CLIENT: "true" },
          {
            readonlyRootFilesystem: true,
            dependsOn: [{ containerName: "init-volume", condition: "SUCCESS" }],
            mountPoints: [
              SOCKETS,
              folder("agent-config", "/etc/datadog-agent", false),
              folder("agent-tmp", "/tmp", false),
              folder("agent-run", "/opt/datadog-agent/run", false),
            ],
            healthCheck: { ...HEALTH, command: ["CMD-SHELL", "/probe.sh"] },
            ...LOGS,
          },
        ),
        {
          name: "init-volume",
          image: "public.ecr.aws/datadog/agent:7.70.0",
          essential: false,
          readonlyRootFilesystem: true,
          command: ["/bin/sh", "-c", "cp -vnR /etc/datadog-agent/* /agent-config/ && exit 0"],
          mountPoints: [folder("agent-config", "/agent-config", false)],
        },
        ROUTER,
      ],
      { pidMode: "task", volumes: [{ name: "dd-sockets" }, ...READ_ONLY.map((name) => ({ name }))] },
    ),
    "the CDK construct with the labels of its first version": fargate([
      app(
        { DD_AGENT_HOST: "127.0.0.1", ...TAGS },
        { dockerLabels: { "tags.datadoghq.com/env": "prod", "tags.datadoghq.com/service": "shop" }, ...LOGS },
      ),
      agent({ ...INSTALLED, DD_TAGS: "team:shop" }, LOGS),
      ROUTER,
    ]),
    "runtime security with an entry point that is wrapped": fargate(
      [
        app({}, { entryPoint: ["/cws-instrumentation-volume/cws-instrumentation", "trace", "--", "/start"] }),
        agent({ DD_RUNTIME_SECURITY_CONFIG_ENABLED: "true", DD_RUNTIME_SECURITY_CONFIG_EBPFLESS_ENABLED: "true" }),
        {
          name: "cws-instrumentation-init",
          image: "datadog/cws-instrumentation:latest",
          essential: false,
          command: ["/cws-instrumentation", "setup", "--cws-volume-mount", "/cws-instrumentation-volume"],
        },
      ],
      { volumes: [{ name: "cws-instrumentation-volume" }] },
    ),
    autodiscovery: fargate([
      {
        name: "redis",
        image: "redis:8.2.1",
        dockerLabels: {
          "com.datadoghq.ad.check_names": '["redisdb"]',
          "com.datadoghq.ad.init_configs": "[{}]",
          "com.datadoghq.ad.instances": '[{"host": "%%host%%", "port": "6379", "password": "%%env_REDIS_PASSWORD%%"}]',
          "com.datadoghq.ad.logs": '[{"source": "redis", "service": "cache"}]',
        },
      },
      agent(),
    ]),
    "Windows on Fargate": fargate(
      [app({ DD_AGENT_HOST: "127.0.0.1", ...TAGS }, { dockerLabels: LABELS }), agent({ DD_APM_ENABLED: "true" })],
      {
        cpu: "1024",
        memory: "2048",
        runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE", cpuArchitecture: "X86_64" },
      },
    ),
    "Windows on EC2": {
      family: "datadog-agent-task",
      requiresCompatibilities: ["EC2"],
      runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
      containerDefinitions: [
        {
          name: "datadog-agent",
          image: "public.ecr.aws/datadog/agent:7.70.0",
          memory: 512,
          environment: variables({ DD_API_KEY: "<YOUR_DATADOG_API_KEY>", DD_SITE: "datadoghq.com" }),
          mountPoints: [folder("docker_sock", "\\\\.\\pipe\\docker_engine")],
        },
      ],
      volumes: [host("docker_sock", "\\\\.\\pipe\\docker_engine")],
    },
    "the daemon on EC2": daemon({ DD_SITE: "datadoghq.com" }),
    "the daemon that takes traces and metrics": daemon(
      { DD_APM_ENABLED: "true", DD_APM_NON_LOCAL_TRAFFIC: "true", DD_DOGSTATSD_NON_LOCAL_TRAFFIC: "true" },
      { portMappings: PORTS },
    ),
    "the daemon that collects logs": daemon(
      { DD_LOGS_ENABLED: "true", DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL: "true" },
      {},
      [folder("pointdir", "/opt/datadog-agent/run", false), folder("containers_root", "/var/lib/docker/containers")],
      [host("pointdir", "/opt/datadog-agent/run"), host("containers_root", "/var/lib/docker/containers/")],
    ),
    "an application beside the daemon on EC2": {
      family: "shop",
      requiresCompatibilities: ["EC2"],
      networkMode: "bridge",
      containerDefinitions: [
        app(
          { DD_TRACE_AGENT_URL: "unix:///var/run/datadog/apm.socket", ...TAGS },
          { memory: 256, mountPoints: [folder("sockets", "/var/run/datadog")], dockerLabels: LABELS },
        ),
      ],
      volumes: [host("sockets", "/var/run/datadog")],
    },
    "an agent of one's own": fargate([
      app(),
      { name: "datadog-agent", image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/datadog-agent:42" },
    ]),
    "an image that only sounds like it": fargate([app(), { name: "agent", image: "shop/agent:1" }]),
    "values that a template fills in": fargate([
      app({ DD_AGENT_HOST: "${AGENT_HOST}", DD_TRACE_AGENT_URL: "http://${AGENT_HOST}:8126" }),
      agent({ DD_SITE: "${DD_SITE}", DD_APM_ENABLED: "{{ apm }}" }, { image: "${AGENT_IMAGE}" }),
    ]),
  };
  it.each(Object.entries(OFFICIAL))("%s", (_, task) => expect(found(task)).toEqual([]));
});

describe("an agent", () => {
  it.each([
    "datadog/agent",
    "datadog/agent:7",
    "public.ecr.aws/datadog/agent:latest",
    "gcr.io/datadoghq/agent:7.70.0-jmx",
    "datadoghq.azurecr.io/agent:7",
  ])("%s is one, of Datadog's own", (image) =>
    expect([isAgentImage(image), isOfficialAgentImage(image)]).toEqual([true, true]),
  );
  it.each(["mirror.example.com/datadog/agent:7", "\uFFFC/datadog/agent:7", "shop/datadog-agent"])(
    "%s is one, perhaps changed",
    (image) => expect([isAgentImage(image), isOfficialAgentImage(image)]).toEqual([true, false]),
  );
  it.each(["agent", "shop/agent:7", "datadog/cluster-agent:7", "datadog/serverless-init", "my-datadog-agent-ui"])(
    "%s is none",
    (image) => expect(isAgentImage(image)).toBe(false),
  );
});

describe("sites", () => {
  it.each([
    ["https://app.datadoghq.eu/", "datadoghq.eu"],
    ["app.us5.datadoghq.com", "us5.datadoghq.com"],
    ["EU", "datadoghq.eu"],
    ["US1", "datadoghq.com"],
    ["datadog.com", "datadoghq.com"],
    ["DATADOGHQ.COM", "datadoghq.com"],
    ["https://us3.datadoghq.com", "us3.datadoghq.com"],
  ])("%s is meant to be %s", (value, site) => expect(meantSite(value)).toBe(site));
  it.each(["datadoghq.com", "ddog-gov.com", "ap3.datadoghq.com", "datad0g.com", "proxy.example.com", ""])(
    "nothing is said of %s",
    (value) => expect(meantSite(value)).toBeUndefined(),
  );
  it.each([
    ["http-intake.logs.us5.datadoghq.com", "us5.datadoghq.com"],
    ["http-intake.logs.datadoghq.com", "datadoghq.com"],
    ["http-intake.logs.us2.ddog-gov.com", "us2.ddog-gov.com"],
    ["http-intake.logs.ap9.datadoghq.com", undefined],
    ["logs.example.com", undefined],
  ])("%s belongs to %s", (name, site) => expect(siteOfHost(name)).toBe(site));
});

describe("what is missing is only missing where all is known", () => {
  it("in a list of containers, of a part and of a whole", () => {
    const bare = { ...agent(), secrets: [] };
    expect(found(fargate([app(), bare]))).toEqual(["datadog-api-key-missing warning"]);
    expect(found({ ...fargate([app(), bare]), family: "" })).toEqual([]);
    expect(found([{ ...bare, essential: true }], "container-definitions.json")).toEqual([
      "datadog-api-key-missing warning",
    ]);
  });
  it("an empty key may be filled in later", () => {
    expect(found(fargate([app(), { ...agent({ DD_API_KEY: "" }), secrets: [] }]))).toEqual([
      "datadog-api-key-missing hint",
    ]);
  });
  it("a key under a wrong name is told by one rule", () => {
    const secrets = [{ name: "DATADOG_API_KEY", valueFrom: KEY }];
    expect(found(fargate([app(), { ...agent(), secrets }]))).toEqual(["datadog-api-key-name warning"]);
  });
});

it("values of variables that are not checked stay out of the messages", () => {
  const task = fargate([
    app({ DD_ENV: "hidden-1" }, { dockerLabels: { "com.datadoghq.tags.env": "hidden-2" } }),
    { ...agent({ DD_API_KEY: `${KEY}hidden` }), secrets: [] },
  ]);
  const findings = lint(openDocument(JSON.stringify(task), "task-definition.json"), STRICT);
  const texts = findings.filter(({ rule }) => rule.startsWith("datadog-")).map(({ message }) => message);
  expect(texts).toHaveLength(2);
  expect(texts.join()).not.toContain("hidden");
});

it("a key in a site's address is not shown", () => {
  expect(found(fargate([app(), agent({ DD_SITE: "https://app.datadoghq.eu/?api_key=hidden" })]))).toEqual([]);
});

it("logs for another site weigh by where the keys come from", () => {
  const task = (logs: object) => fargate([app({}, logs), agent({ DD_SITE: "datadoghq.eu" }), ROUTER]);
  const withKey = (secretOptions: object[], options: object = {}) => ({
    logConfiguration: {
      ...LOGS.logConfiguration,
      options: { ...LOGS.logConfiguration.options, ...options },
      secretOptions,
    },
  });
  expect(found(task(LOGS))).toEqual(["datadog-site-mismatch warning"]);
  expect(found(task(withKey([], { apikey: "${KEY}" })))).toEqual(["datadog-site-mismatch information"]);
  expect(found(task(withKey([{ name: "apikey", valueFrom: `${KEY}2` }])))).toEqual([]);
});

it("/run is /var/run", () => {
  const sockets = { mountPoints: [{ sourceVolume: "dd-sockets", containerPath: "/run/datadog" }] };
  const url = { DD_TRACE_AGENT_URL: "unix:///var/run/datadog/apm.socket" };
  expect(found(fargate([app(url, sockets), agent({}, sockets)], { volumes: [{ name: "dd-sockets" }] }))).toEqual([]);
});

it("OpenTelemetry may go to a third container", () => {
  const web = app({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4317" });
  expect(found(fargate([web, agent(), ROUTER]))).toEqual(["datadog-otlp warning"]);
  expect(found(fargate([web, agent(), { name: "collector", image: "otel/opentelemetry-collector:0.135.0" }]))).toEqual(
    [],
  );
  expect(found(fargate([web, agent({}, { image: "public.ecr.aws/datadog/agent:7-full" })]))).toEqual([]);
});

it("ports that are not mapped are no matter", () => {
  const portMappings = [{ containerPort: 8125 }];
  const bridge = daemon({ DD_DOGSTATSD_NON_LOCAL_TRAFFIC: "true" }, { portMappings });
  expect(found(bridge)).toEqual(["datadog-port-protocol warning"]);
  expect(found({ ...bridge, networkMode: "host" })).toEqual([]);
});
