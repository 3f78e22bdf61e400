import { replaceValue } from "../document/edit.ts";
import type { TaskDefinition } from "../document/task.ts";
import { NEURON_VALUE } from "../ecs/devices.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "neuron-device",
  category: "runtime",
  severity: "warning",
  keys: ["resourceRequirements"],
  summary: "A task asks for Neuron devices in a way that ECS does not have.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html",
  messages: {
    value:
      'The value of NeuronDevice is "{value}", and a container gets all of the instance\'s Neuron devices or none. Write "ALL".',
    another: "Only one container of a task can have the Neuron devices. Remove them from the others.",
    first: "This container has them already.",
    instances: "Neuron devices exist only with Managed Instances, and the task is also made for {compatibility}.",
    repair: 'Write "ALL"',
  },
  check(task, report) {
    // No device can be had on Fargate: fargate-unsupported-parameter says so.
    if (task.requires("FARGATE")) return;
    const [first, ...others] = neuronDevices(task);
    if (!first) return;
    const compatibility = (["EC2", "EXTERNAL"] as const).find((each) => task.requires(each));
    if (compatibility) report({ at: first.get("type"), message: "instances", data: { compatibility } });
    for (const at of others) report({ at, message: "another", related: [{ at: first, message: "first" }] });
    for (const at of [first, ...others].map((device) => device.get("value"))) {
      const value = at.string;
      if (!value || value === NEURON_VALUE) continue;
      const fix = { message: "repair", safe: false, edits: () => replaceValue(at, NEURON_VALUE) } as const;
      report({ at, message: "value", data: { value }, fix });
    }
  },
});

function neuronDevices({ containers }: TaskDefinition) {
  const requirements = containers.flatMap((container) => container.get("resourceRequirements").items);
  return requirements.filter((each) => each.get("type").string === "NeuronDevice");
}
