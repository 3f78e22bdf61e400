/**
 * Programs that watch an instance, and so have good reason to read what belongs to it: its processes, its Docker daemon,
 * its file system. By the names of their images, whatever registry they come from.
 */
const AGENTS = [
  "datadog/agent(?:-dev)?",
  "datadog-agent",
  "cadvisor",
  "node[-_]exporter",
  "newrelic/infrastructure(?:-[a-z]+)*",
  "signalfx-agent",
  "splunk-otel-collector",
  "sysdig/agent(?:-[a-z]+)*",
  "falco(?:-no-driver)?",
  "dynatrace/oneagent",
  "oneagent",
  "instana/agent",
  "cloudwatch-agent",
  "amazon-ecs-agent",
  "(?:metric|file|packet|audit)beat",
  "telegraf",
  "logspout",
  "aws-for-fluent-bit",
  "fluent-bit",
  "fluentd",
  "sumologic/collector",
  "(?:opentelemetry|aws-otel)-collector(?:-contrib)?",
  "grafana/(?:agent|alloy|promtail)",
  "lacework/datacollector",
  "prismacloud[a-z-]*",
  "twistlock[a-z_/-]*",
  "aqua[a-z]*/enforcer",
  "falcon-sensor",
];
const AGENT = new RegExp(String.raw`(?:^|/)(?:${AGENTS.join("|")})(?=[:@]|$)`);

/** True for the image of a known agent. Works on partly known images as well. */
export function isHostAgent(image: string): boolean {
  return AGENT.test(image);
}
