/**
 * Datadog: its agent, its sites, and the names by which both are told what to do.
 * Source: https://docs.datadoghq.com/containers/amazon_ecs/, https://docs.datadoghq.com/integrations/aws-fargate/
 */
import { parseImage } from "./image-reference.ts";

/** Without one of these words a text has nothing to do with Datadog. */
export const DATADOG: readonly string[] = ["datadog", "Datadog", "DATADOG", "DD_"];

/** The public places of the agent's image. What is copied elsewhere may bring variables of its own. */
const OFFICIAL: ReadonlySet<string> = new Set([
  "datadog/agent",
  "docker.io/datadog/agent",
  "public.ecr.aws/datadog/agent",
  "gcr.io/datadoghq/agent",
  "eu.gcr.io/datadoghq/agent",
  "asia.gcr.io/datadoghq/agent",
  "datadoghq.azurecr.io/agent",
  "registry.datadoghq.com/agent",
]);
const AGENT = /(?:^|\/)(?:datadog(?:hq)?\/agent|datadog-agent)$/;

function pathOf(image: string): string {
  const { registry, repository } = parseImage(image);
  return registry === undefined ? repository : `${registry}/${repository}`;
}

/** True for the agent's image, wherever it comes from. Works on partly known images as well. */
export function isAgentImage(image: string): boolean {
  // Asked of every container by many rules, and nearly always no.
  if (!image.includes("agent")) return false;
  return AGENT.test(pathOf(image)) || OFFICIAL.has(pathOf(image));
}

/** True for the agent's image as Datadog publishes it, so that nothing is set in it. */
export function isOfficialAgentImage(image: string): boolean {
  return OFFICIAL.has(pathOf(image));
}

/** The domains of Datadog's sites: what DD_SITE takes. https://docs.datadoghq.com/getting_started/site/ */
export const SITES: readonly string[] = [
  "datadoghq.com",
  "us3.datadoghq.com",
  "us5.datadoghq.com",
  "datadoghq.eu",
  "ap1.datadoghq.com",
  "ap2.datadoghq.com",
  "uk1.datadoghq.com",
  "ddog-gov.com",
  "us2.ddog-gov.com",
];
/** Where the agent sends when DD_SITE is not set. */
export const DEFAULT_SITE = "datadoghq.com";

/** How Datadog's pages call the sites, which is no domain. */
const SITE_NAMES: Readonly<Record<string, string>> = {
  us: "datadoghq.com",
  us1: "datadoghq.com",
  us3: "us3.datadoghq.com",
  us5: "us5.datadoghq.com",
  eu: "datadoghq.eu",
  eu1: "datadoghq.eu",
  ap1: "ap1.datadoghq.com",
  ap2: "ap2.datadoghq.com",
  gov: "ddog-gov.com",
  "us1-fed": "ddog-gov.com",
};
/** Names and endings that people make up. */
const SLIPS: Readonly<Record<string, string>> = {
  "datadog.com": "datadoghq.com",
  "datadog.eu": "datadoghq.eu",
  "eu.datadoghq.com": "datadoghq.eu",
  "eu1.datadoghq.com": "datadoghq.eu",
  "us1.datadoghq.com": "datadoghq.com",
  "datadoghq.com.eu": "datadoghq.eu",
};

/**
 * The site that a value which is none was surely meant to be; undefined for a site, and for what may be one: a proxy's
 * domain, or a site newer than this list.
 */
export function meantSite(value: string): string | undefined {
  if (SITES.includes(value) || value === "") return undefined;
  const bare = value
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/[/:].*$/, "")
    .replace(/^(?:app|api|www|(?:agent-)?http-intake\.logs|trace\.agent)\./, "");
  if (SITES.includes(bare)) return bare;
  return SITE_NAMES[bare] ?? SLIPS[bare];
}

/** The site a host belongs to: "us5.datadoghq.com" for "http-intake.logs.us5.datadoghq.com". */
export function siteOfHost(host: string): string | undefined {
  const found = SITES.filter((site) => host === site || host.endsWith(`.${site}`));
  const site = found.sort((a, b) => b.length - a.length)[0];
  // A site that is newer than the list ends like datadoghq.com as well.
  const rest = site && host.slice(0, -site.length).replace(/\.$/, "").split(".").at(-1);
  return rest && /^[a-z]{2,3}\d$/.test(rest) ? undefined : site;
}

/** Where Fluent Bit's output `datadog` sends logs to. */
export function logHostOf(site: string): string {
  return `http-intake.logs.${site}`;
}

/** The options of Fluent Bit's output `datadog`. https://docs.fluentbit.io/manual/pipeline/outputs/datadog */
export const LOG_OPTIONS: readonly string[] = [
  "host",
  "tls",
  "compress",
  "apikey",
  "proxy",
  "provider",
  "json_date_key",
  "include_tag_key",
  "tag_key",
  "dd_service",
  "dd_source",
  "dd_tags",
  "dd_hostname",
  "dd_message_key",
  "retry_limit",
];

/** The agent's ports, and the protocols it listens with. */
export const STATSD_PORT = 8125;
export const TRACE_PORT = 8126;

/** The agent's variables that are true or false. It reads them with Go's strconv.ParseBool, and what that refuses is false. */
export const AGENT_SWITCHES: ReadonlySet<string> = new Set([
  "DD_APM_ENABLED",
  "DD_APM_NON_LOCAL_TRAFFIC",
  "DD_LOGS_ENABLED",
  "DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL",
  "DD_LOGS_CONFIG_USE_HTTP",
  "DD_LOGS_CONFIG_FORCE_USE_HTTP",
  "DD_LOGS_CONFIG_DOCKER_CONTAINER_USE_FILE",
  "DD_USE_DOGSTATSD",
  "DD_DOGSTATSD_NON_LOCAL_TRAFFIC",
  "DD_DOGSTATSD_ORIGIN_DETECTION",
  "DD_DOGSTATSD_ORIGIN_DETECTION_CLIENT",
  "DD_ECS_TASK_COLLECTION_ENABLED",
  "DD_ECS_COLLECT_RESOURCE_TAGS_EC2",
  "DD_COLLECT_EC2_TAGS",
  "DD_ORCHESTRATOR_EXPLORER_ENABLED",
  "DD_PROCESS_CONFIG_PROCESS_COLLECTION_ENABLED",
  "DD_PROCESS_CONFIG_CONTAINER_COLLECTION_ENABLED",
  "DD_SYSTEM_PROBE_NETWORK_ENABLED",
  "DD_SYSTEM_PROBE_ENABLED",
  "DD_RUNTIME_SECURITY_CONFIG_ENABLED",
  "DD_RUNTIME_SECURITY_CONFIG_EBPFLESS_ENABLED",
  "DD_SBOM_ENABLED",
  "DD_CONTAINER_IMAGE_ENABLED",
  "DD_REMOTE_CONFIGURATION_ENABLED",
  "DD_INVENTORIES_ENABLED",
  "DD_SKIP_SSL_VALIDATION",
  "DD_ENABLE_PAYLOADS_EVENTS",
  "DD_ENABLE_METADATA_COLLECTION",
  "DD_LOG_TO_CONSOLE",
]);

export function isGoBoolean(value: string): boolean {
  return /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value);
}

/** True for what people write for "true" and Go does not take for it. */
export function meansTrue(value: string): boolean {
  return /^(?:yes|y|on|enabled?|true)$/i.test(value.trim());
}

/** The agent's other variables that stand in its documentation for containers. */
const AGENT_SETTINGS: readonly string[] = [
  "DD_API_KEY",
  "DD_API_KEY_FILE",
  "DD_APP_KEY",
  "DD_SITE",
  "DD_DD_URL",
  "DD_URL",
  "DD_ENV",
  "DD_TAGS",
  "DD_EXTRA_TAGS",
  "DD_HOSTNAME",
  "DD_HOSTNAME_FILE",
  "DD_CLUSTER_NAME",
  "DD_LOG_LEVEL",
  "DD_LOG_FILE",
  "DD_HEALTH_PORT",
  "DD_AC_INCLUDE",
  "DD_AC_EXCLUDE",
  "DD_BIND_HOST",
  "DD_CMD_PORT",
  "DD_EXPVAR_PORT",
  "DD_CHECK_RUNNERS",
  "DD_APM_RECEIVER_PORT",
  "DD_APM_RECEIVER_SOCKET",
  "DD_APM_ENV",
  "DD_APM_DD_URL",
  "DD_APM_IGNORE_RESOURCES",
  "DD_APM_FILTER_TAGS_REQUIRE",
  "DD_APM_FILTER_TAGS_REJECT",
  "DD_APM_REPLACE_TAGS",
  "DD_APM_LOG_FILE",
  "DD_APM_MAX_EPS",
  "DD_APM_MAX_TPS",
  "DD_APM_TARGET_TPS",
  "DD_APM_ERROR_TPS",
  "DD_APM_MAX_MEMORY",
  "DD_DOGSTATSD_PORT",
  "DD_DOGSTATSD_SOCKET",
  "DD_DOGSTATSD_TAGS",
  "DD_DOGSTATSD_TAG_CARDINALITY",
  "DD_CHECKS_TAG_CARDINALITY",
  "DD_DOCKER_LABELS_AS_TAGS",
  "DD_DOCKER_ENV_AS_TAGS",
  "DD_CONTAINER_INCLUDE",
  "DD_CONTAINER_EXCLUDE",
  "DD_CONTAINER_INCLUDE_LOGS",
  "DD_CONTAINER_EXCLUDE_LOGS",
  "DD_CONTAINER_INCLUDE_METRICS",
  "DD_CONTAINER_EXCLUDE_METRICS",
  "DD_CONTAINER_LABELS_AS_TAGS",
  "DD_CONTAINER_ENV_AS_TAGS",
  "DD_LOGS_CONFIG_LOGS_DD_URL",
  "DD_LOGS_CONFIG_PROCESSING_RULES",
  "DD_LOGS_CONFIG_OPEN_FILES_LIMIT",
  "DD_HISTOGRAM_PERCENTILES",
  "DD_HISTOGRAM_AGGREGATES",
  "DD_PROCESS_AGENT_ENABLED",
  "DD_PROXY_HTTP",
  "DD_PROXY_HTTPS",
  "DD_PROXY_NO_PROXY",
  "DD_SECRET_BACKEND_COMMAND",
  "DD_INSTALL_INFO_TOOL",
  "DD_INSTALL_INFO_TOOL_VERSION",
  "DD_INSTALL_INFO_INSTALLER_VERSION",
  "DD_SERVICE",
  "DD_VERSION",
];
export const AGENT_VARIABLES: readonly string[] = [...AGENT_SWITCHES, ...AGENT_SETTINGS];

/** Read by the tracing libraries in an application, and by no agent. */
export const TRACER_VARIABLES: ReadonlySet<string> = new Set([
  "DD_TRACE_ENABLED",
  "DD_TRACE_SAMPLE_RATE",
  "DD_TRACE_SAMPLING_RULES",
  "DD_TRACE_DEBUG",
  "DD_TRACE_AGENT_URL",
  "DD_TRACE_AGENT_PORT",
  "DD_LOGS_INJECTION",
  "DD_RUNTIME_METRICS_ENABLED",
  "DD_DOGSTATSD_URL",
  "DD_SERVICE_MAPPING",
]);
/** Read by the agent, and by no library in an application. */
export const AGENT_ONLY_VARIABLES: ReadonlySet<string> = new Set([
  "DD_APM_NON_LOCAL_TRAFFIC",
  "DD_DOGSTATSD_NON_LOCAL_TRAFFIC",
  "DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL",
  "DD_PROCESS_AGENT_ENABLED",
  "DD_CONTAINER_EXCLUDE",
  "DD_CONTAINER_INCLUDE",
  "DD_ECS_TASK_COLLECTION_ENABLED",
]);

/** The unified service tags: the variable, and the label that goes with it. */
export const SERVICE_TAGS = [
  { variable: "DD_ENV", label: "com.datadoghq.tags.env" },
  { variable: "DD_SERVICE", label: "com.datadoghq.tags.service" },
  { variable: "DD_VERSION", label: "com.datadoghq.tags.version" },
] as const;

/** The labels of autodiscovery, and which JSON their text has to be. */
export const DISCOVERY_LABELS: Readonly<Record<string, "array" | "object">> = {
  "com.datadoghq.ad.checks": "object",
  "com.datadoghq.ad.check_names": "array",
  "com.datadoghq.ad.init_configs": "array",
  "com.datadoghq.ad.instances": "array",
  "com.datadoghq.ad.logs": "array",
  "com.datadoghq.ad.tags": "array",
};
export const LABELS: readonly string[] = [...SERVICE_TAGS.map(({ label }) => label), ...Object.keys(DISCOVERY_LABELS)];

/** What people call the API key, and the agent does not read. (API_KEY was the name until version 5.) */
export const MISNAMED_API_KEYS: readonly string[] = [
  "DATADOG_API_KEY",
  "DATADOG_APIKEY",
  "DATADOG_KEY",
  "DD_APIKEY",
  "DD_API",
  "DD_API_TOKEN",
  "DD_KEY",
  "DD_DATADOG_API_KEY",
  "DD_API_KEY_SECRET",
  "DDAPIKEY",
  "DD-API-KEY",
  "dd_api_key",
  "API_KEY",
];
