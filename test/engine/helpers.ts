import { openDocument } from "../../server/document/document.ts";
import { type Config, DEFAULT_CONFIG, resolveConfig } from "../../server/engine/config.ts";
import type { Finding } from "../../server/engine/finding.ts";
import { lint } from "../../server/engine/lint.ts";

export const NAME = "task-definition.json";

/** The findings of a text under a config, written as its differences from the default. */
export function findings(text: string, config: Partial<Config> = {}, name = NAME): Finding[] {
  return lint(openDocument(text, name), resolveConfig({ ...DEFAULT_CONFIG, ...config }, name));
}

/** "rule pointer severity", the shortest that tells findings apart. */
export function told(found: readonly Finding[]): string[] {
  return found.map((each) => `${each.rule} ${each.pointer} ${each.severity}`);
}

/** A Fargate task definition that nothing is wrong with, with changes. */
export function fargate(changes: Record<string, unknown> = {}): string {
  const definition = {
    family: "web",
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    cpu: "256",
    memory: "512",
    containerDefinitions: [{ name: "web", image: "nginx:1.29" }],
    ...changes,
  };
  return JSON.stringify(definition, null, 2);
}
