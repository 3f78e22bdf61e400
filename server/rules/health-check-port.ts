import { containerLabel } from "../document/container-label.ts";
import { portMappings } from "../document/ports.ts";
import type { Container, TaskDefinition } from "../document/task.ts";
import { askedPorts } from "../ecs/local-ports.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "health-check-port",
  category: "runtime",
  preset: "strict",
  severity: "hint",
  keys: ["healthCheck"],
  summary: "A health check asks a port that the rest of the task knows nothing of.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html",
  messages: {
    other:
      "The health check of container {name} asks port {port}, but the task maps only {mapped}; a check that nobody answers ends the task. Ask the port that the program listens on.",
  },
  check(task, report) {
    const mapped = mappedPorts(task);
    if (mapped === undefined) return;
    for (const container of task.containers) {
      const { items, complete } = container.get("healthCheck").get("command");
      const words = items.map((item) => item.string);
      if (!complete || words.includes(undefined) || !container.get("portMappings").items.length) continue;
      const ports = askedPorts(words.join(" "));
      const [port] = ports;
      if (port === undefined || ports.some((each) => mapped.includes(each) || mentions(container, each))) continue;
      report({
        at: container.get("healthCheck").get("command"),
        message: "other",
        data: { name: containerLabel(container), port, mapped: [...new Set(mapped)].join(", ") },
      });
    }
  },
});

/** All container ports of the task, or undefined when not all of them are known. */
function mappedPorts(task: TaskDefinition): number[] | undefined {
  const lists = task.containers.map((container) => container.get("portMappings"));
  if (!task.definition.get("containerDefinitions").complete || lists.some((list) => !list.complete)) return undefined;
  const ports = portMappings(task).map(({ mapping }) => mapping.get("containerPort").number);
  return ports.every((port) => port !== undefined) ? ports : undefined;
}

/** True when the container may be told elsewhere to listen on that port. */
function mentions(container: Container, port: number): boolean {
  const environment = container.get("environment");
  const values = environment.items.map((entry) => entry.get("value").string);
  if (!environment.complete || values.includes(undefined) || container.get("environmentFiles").present) return true;
  const words = [...container.get("entryPoint").items, ...container.get("command").items].map((item) => item.string);
  return words.includes(undefined) || [...values, ...words].some((text) => text?.includes(String(port)));
}
