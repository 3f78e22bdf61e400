import { agentsOf, datadogLogsOf, lacksVariable, option, variableOf } from "../document/datadog.ts";
import { replaceValue } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import type { Container, TaskDefinition } from "../document/task.ts";
import { DATADOG, DEFAULT_SITE, isOfficialAgentImage, logHostOf, SITES, siteOfHost } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-site-mismatch",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["logConfiguration"],
  mentions: DATADOG,
  summary: "Logs go to another Datadog site than what the agent of the same task sends.",
  source: "https://docs.datadoghq.com/getting_started/site/",
  messages: {
    other:
      'The logs go to "{host}", and the agent of this task to the site {site}. An API key is good for one site only, so one of the two is refused. Write "{right}".',
    agent: "The agent's site.",
    repair: 'Write "{right}"',
  },
  check(task, report) {
    const agent = siteOfAgent(task);
    if (!agent) return;
    for (const { logs, options } of datadogLogsOf(task)) {
      const at = option(options, "host");
      const site = siteOfHost(at?.string ?? "");
      const sameKey = hasSameKey(logs, agent.container);
      // With keys from two places, two accounts are meant.
      if (!at || !site || site === agent.site || sameKey === false) continue;
      const severity = sameKey ? "warning" : "information";
      const right = logHostOf(agent.site);
      const fix = { message: "repair", data: { right }, safe: false, edits: () => replaceValue(at, right) } as const;
      const data = { host: at.string ?? "", site: agent.site, right };
      report({ at, message: "other", data, related: [{ at: agent.at, message: "agent" }], fix, severity });
    }
  },
});

function siteOfAgent(task: TaskDefinition): { container: Container; site: string; at: Field } | undefined {
  const [container, ...others] = agentsOf(task);
  if (!container || others.length > 0) return undefined;
  const at = variableOf(container, "DD_SITE")?.value;
  if (at) return at.string && SITES.includes(at.string) ? { container, site: at.string, at } : undefined;
  const image = container.get("image");
  const silent = ["DD_SITE", "DD_URL", "DD_DD_URL"].every((name) => lacksVariable(container, name));
  if (!silent || !isOfficialAgentImage(image.partial ?? "")) return undefined;
  return { container, site: DEFAULT_SITE, at: image };
}

/** Whether both have the key from the same place; undefined when that does not stand in the file. */
function hasSameKey(logs: Field, agent: Container): boolean | undefined {
  const list = (logs as Field<{ secretOptions: { name: string; valueFrom: string }[] }>).get("secretOptions").items;
  const sent = list.find((each) => each.get("name").string?.toLowerCase() === "apikey")?.get("valueFrom");
  const own = agent
    .get("secrets")
    .items.find((each) => each.get("name").string === "DD_API_KEY")
    ?.get("valueFrom");
  return sent === undefined || own === undefined ? undefined : sent.json === own.json;
}
