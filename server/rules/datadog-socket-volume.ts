import { containerLabel } from "../document/container-label.ts";
import { agentsOf, isAgent, isUnset, knowsMounts, mountOf, variableOf } from "../document/datadog.ts";
import type { TaskDefinition } from "../document/task.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "datadog-socket-volume",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["environment"],
  mentions: DATADOG,
  summary: "An application is told to use a socket of the Datadog agent that lies on no volume the two share.",
  source: "https://docs.datadoghq.com/containers/amazon_ecs/apm/",
  messages: {
    unmounted:
      "{variable} names a socket at {path}, and container {name} mounts no volume there, so it sees no socket of the agent. Mount the volume that the agent puts its sockets on.",
    other:
      'The socket at {path} lies on the volume "{volume}" in container {name}, and the Datadog agent {agent} does not mount it, so it puts no socket there. Mount the same volume in both.',
  },
  check(task, report) {
    if (task.os !== "linux") return;
    for (const container of task.containers.filter((each) => !isAgent(each) && knowsMounts(each))) {
      for (const variable of ["DD_TRACE_AGENT_URL", "DD_DOGSTATSD_URL"]) {
        const at = variableOf(container, variable)?.value;
        const path = /^unix:\/\/(\/.+)$/.exec(at?.string ?? "")?.[1];
        if (!at || !path) continue;
        const data = { variable, path, name: containerLabel(container) };
        const mount = mountOf(container, path);
        const volume = mount?.get("sourceVolume").string;
        if (!mount) report({ at, message: "unmounted", data });
        else if (volume && isShared(task, volume)) {
          const agent = agentWithout(task, volume);
          if (agent) report({ at: mount, message: "other", data: { ...data, volume, agent: containerLabel(agent) } });
        }
      }
    }
  },
});

/** True for a volume that only the containers of the task can have in common: nothing of the host, nor of a network. */
function isShared({ definition }: TaskDefinition, name: string): boolean {
  const volume = definition.get("volumes").items.find((each) => each.get("name").string === name);
  if (!volume?.complete) return false;
  const host = volume.get("host").get("sourcePath");
  const others = volume.members.filter((member) => member.name !== "name" && member.name !== "host");
  return host.absent && others.every((member) => isUnset(member));
}

function agentWithout(task: TaskDefinition, volume: string) {
  const [agent, ...others] = agentsOf(task);
  if (!agent || others.length > 0 || !knowsMounts(agent)) return undefined;
  const names = agent.get("mountPoints").items.map((mount) => mount.get("sourceVolume").string);
  return names.includes(undefined) || names.includes(volume) ? undefined : agent;
}
