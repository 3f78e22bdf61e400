/**
 * The sizes of a Fargate task.
 * Sources: the ECS API reference on `memory` and the task-cpu-memory-error page; 32 vCPU since June 2026.
 */
import { vcpus } from "./task-size.ts";

export interface FargateSize {
  /** CPU units. */
  readonly cpu: number;
  /** All values that go with it, in MiB, ascending. */
  readonly memory: readonly number[];
  /** Windows tasks exist in this size, too. */
  readonly windows: boolean;
}

export const FARGATE_SIZES: readonly FargateSize[] = [
  { cpu: 256, memory: [512, 1024, 2048], windows: false },
  { cpu: 512, memory: range(1024, 4096, 1024), windows: false },
  { cpu: 1024, memory: range(2048, 8192, 1024), windows: true },
  { cpu: 2048, memory: range(4096, 16_384, 1024), windows: true },
  { cpu: 4096, memory: range(8192, 30_720, 1024), windows: true },
  { cpu: 8192, memory: range(16_384, 61_440, 4096), windows: false },
  { cpu: 16_384, memory: range(32_768, 122_880, 8192), windows: false },
  { cpu: 32_768, memory: [61_440, 122_880, 249_856], windows: false },
];

/** Where the operating system is not known, all sizes. */
export function fargateSizes(os: "windows" | "linux" | undefined): readonly FargateSize[] {
  return os === "windows" ? FARGATE_SIZES.filter((size) => size.windows) : FARGATE_SIZES;
}

/** True when the memory goes with the size. AWS CDK also takes 1 GB with 1 vCPU for Windows, so that is not denied. */
export function takesMemory(size: FargateSize, memory: number, os: "windows" | "linux" | undefined): boolean {
  return size.memory.includes(memory) || (os !== "linux" && size.cpu === 1024 && memory === 1024);
}

/** The next larger memory that goes with a size, or the most it can have. */
export function nearestMemory(size: FargateSize, memory: number): number {
  return size.memory.find((each) => each >= memory) ?? (size.memory.at(-1) as number);
}

/** The smallest size that holds both, or the largest there is. */
export function smallestSize(sizes: readonly FargateSize[], cpu: number, memory: number): FargateSize {
  const holds = (size: FargateSize) => size.cpu >= cpu && (size.memory.at(-1) as number) >= memory;
  return sizes.find(holds) ?? (sizes.at(-1) as FargateSize);
}

/** The size whose cpu is nearest among those that take exactly this memory. */
export function nearestSize(sizes: readonly FargateSize[], cpu: number, memory: number): FargateSize | undefined {
  const away = (size: FargateSize) => Math.abs(Math.log2(size.cpu / cpu));
  return sizes.filter((size) => size.memory.includes(memory)).sort((a, b) => away(a) - away(b))[0];
}

/** "256 CPU units (.25 vCPU) go with 512, 1024 or 2048 MiB" */
export function sizeInWords({ cpu, memory }: FargateSize): string {
  return `${cpu} CPU units (${vcpus(cpu)} vCPU) go with ${memoryInWords(memory)}`;
}

function memoryInWords(memory: readonly number[]): string {
  if (memory.length <= 3) return `${listInWords(memory)} MiB`;
  const [first, second, last] = [memory[0] as number, memory[1] as number, memory.at(-1)];
  return `${first} to ${last} MiB in steps of ${second - first}`;
}

/** "1, 2 or 3" */
export function listInWords(values: readonly (string | number)[]): string {
  return values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}

function range(first: number, last: number, step: number): number[] {
  return Array.from({ length: (last - first) / step + 1 }, (_, i) => first + i * step);
}
