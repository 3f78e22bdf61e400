import { replaceValue } from "../document/edit.ts";
import { cpuUnits, likelyCpu, likelyMemory, memoryMiB, TASK_CPU_RANGE } from "../ecs/task-size.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "invalid-task-size",
  category: "registration",
  severity: "error",
  summary: "The task's cpu or memory is written in a way that ECS cannot read, or its cpu is out of range.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  messages: {
    cpu: 'cpu is "{value}", which ECS cannot read. Write CPU units, as in "256", or vCPUs, as in "1 vCPU".',
    memory: 'memory is "{value}", which ECS cannot read. Write MiB, as in "512", or gigabytes, as in "2 GB".',
    range: 'cpu is "{value}", and a task takes {least} to {most} CPU units (0.125 to 192 vCPU). Change it.',
    write: 'Write "{form}"',
  },
  check({ definition, os, requires }, report) {
    const [cpu, memory] = [definition.get("cpu"), definition.get("memory")];
    const units = cpuUnits(cpu.string ?? cpu.number);
    for (const [at, message, read, likely] of [
      [cpu, "cpu", cpuUnits, likelyCpu],
      [memory, "memory", memoryMiB, likelyMemory],
    ] as const) {
      // "" is nothing, in the skeletons of the AWS CLI and for the deploy action.
      if (!at.string || read(at.string) !== undefined) continue;
      const form = likely(at.string);
      report({
        at,
        message,
        data: { value: at.string },
        ...(form && { fix: { message: "write", data: { form }, safe: false, edits: () => replaceValue(at, form) } }),
      });
    }
    // Fargate has its own sizes, which are for fargate-size to tell; Windows on EC2 ignores the task's cpu.
    if (!units || requires("FARGATE") || requires("MANAGED_INSTANCES") || os !== "linux") return;
    const { least, most } = TASK_CPU_RANGE;
    if (units < least || units > most) {
      report({ at: cpu, message: "range", data: { value: cpu.string ?? units, least, most } });
    }
  },
});
