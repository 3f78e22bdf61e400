/**
 * How ECS writes the size of a task: cpu in CPU units ("256") or vCPUs (".25 vCPU"), memory in MiB ("512") or
 * gigabytes ("0.5 GB"). Any case, with or without the blank, as the ECS API reference has it.
 */
const CPU = /^(\d+)$|^(\d+|\d*\.\d+)\s*vcpu$/i;
const MEMORY = /^(\d+)$|^(\d+|\d*\.\d+)\s*gb$/i;

/** What RegisterTaskDefinition takes as the cpu of a task outside of Fargate, in CPU units. */
export const TASK_CPU_RANGE = { least: 128, most: 196_608 } as const;

/** The CPU units of a task's cpu; undefined when ECS reads no size in it. */
export function cpuUnits(size: string | number | undefined): number | undefined {
  return sizeIn(CPU, size);
}

/** The MiB of a task's memory; undefined when ECS reads no size in it. */
export function memoryMiB(size: string | number | undefined): number | undefined {
  return sizeIn(MEMORY, size);
}

function sizeIn(form: RegExp, size: string | number | undefined): number | undefined {
  const found = form.exec(String(size ?? "").trim());
  if (!found) return undefined;
  return found[1] === undefined ? Number(found[2]) * 1024 : Number(found[1]);
}

/** Another size in the spelling of a first one: 1024 as "1 GB" where "0.5 GB" stands, as "1024" where "512" does. */
export function respell(spelling: string | number, units: number): string {
  const text = String(spelling);
  const scale = /[a-z]/i.test(text) ? 1024 : 1;
  return text.replace(/\d*\.?\d+/, String(units / scale));
}

/** 0.25 as ".25", the way AWS writes it. */
export function vcpus(units: number): string {
  return String(units / 1024).replace(/^0\./, ".");
}

/** The form that is most likely meant by a cpu that ECS cannot read: "0.5" for "0.5 vCPU". */
export function likelyCpu(text: string): string | undefined {
  const found = /^(\d*\.\d+|\d+(?=\s*[a-z]))\s*(?:v?cpus?|cores?)?$/i.exec(text.trim());
  return found ? `${found[1]} vCPU` : undefined;
}

/** The form that is most likely meant by a memory that ECS cannot read: "512" for "512MB", "2 GB" for "2Gi". */
export function likelyMemory(text: string): string | undefined {
  const found = /^(\d+|\d*\.\d+)\s*(m|g)(?:i?b|i)?$/i.exec(text.trim());
  if (!found) return undefined;
  if (found[2]?.toLowerCase() === "g") return `${found[1]} GB`;
  return /^\d+$/.test(found[1] ?? "") ? found[1] : undefined;
}
