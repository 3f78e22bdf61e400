/** The outline of a task definition: by names, not by indexes. */
import type { TaskDocument } from "../document/document.ts";
import type { Field } from "../document/field.ts";
import type { Volume } from "../document/shape.generated.ts";
import type { Container } from "../document/task.ts";
import { containerDetail, textOf, volumeDetail } from "./labels.ts";

export interface OutlineEntry {
  name: string;
  detail: string;
  kind: "task" | "container" | "volume" | "port" | "variable" | "secret";
  start: number;
  end: number;
  /** The part that is selected when it is chosen: its name. */
  at: { start: number; end: number };
  children: OutlineEntry[];
}

export function symbols({ tasks }: TaskDocument): OutlineEntry[] {
  return tasks.flatMap(({ definition, subject, containers }) => {
    const volumes = definition.get("volumes").items.filter((each) => each.kind === "object");
    const parts = [...containers.map(containerEntry), ...volumes.map(volumeEntry)];
    if (subject.kind === "array") return parts;
    const family = definition.get("family");
    return [{ ...entry("task", subject, family, sizeOf(definition)), children: parts }];
  });
}

function containerEntry(container: Container): OutlineEntry {
  const list = <K extends "portMappings" | "environment" | "secrets">(name: K) =>
    container.get(name).items.filter((each) => each.kind === "object") as Field<Record<string, string>>[];
  return {
    ...entry("container", container, container.get("name"), containerDetail(container)),
    children: [
      ...list("portMappings").map((each) => entry("port", each, portOf(each), textOf(each.get("name")) ?? "")),
      // Values are left out: an outline is shown to others more readily than the file.
      ...list("environment").map((each) => entry("variable", each, each.get("name"), "")),
      ...list("secrets").map((each) => entry("secret", each, each.get("name"), "")),
    ],
  };
}

function volumeEntry(volume: Field<Volume>): OutlineEntry {
  return entry("volume", volume, volume.get("name"), volumeDetail(volume));
}

function portOf(mapping: Field<Record<string, string>>): Field {
  const port = mapping.get("containerPort");
  return port.absent ? mapping.get("containerPortRange") : port;
}

function sizeOf(definition: Field<{ cpu?: string; memory?: string }>): string {
  const size = [textOf(definition.get("cpu")), textOf(definition.get("memory"))];
  return size.every((each) => each) ? `cpu ${size[0]} · memory ${size[1]}` : "";
}

function entry(kind: OutlineEntry["kind"], whole: Field, name: Field, detail: string): OutlineEntry {
  const { start, end } = whole;
  const inside = start <= name.start && name.end <= end && name.present;
  const at = inside ? { start: name.start, end: name.end } : { start, end: start };
  return { kind, name: textOf(name)?.trim() || `(${kind})`, detail, start, end, at, children: [] };
}
