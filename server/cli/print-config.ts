/** `taskdef lint --print-config PATH`: what the config means for one file, or for a folder's own, as JSON. */
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { rules } from "../rules/index.generated.ts";
import { type ChosenConfig, createConfigs } from "./configs.ts";
import { complain, STDOUT, usageError, write } from "./terminal.ts";

export async function printConfig(file: string, others: string[], chosen: ChosenConfig | undefined): Promise<number> {
  if (others[0] !== undefined) return usageError(`"--print-config" takes one file, and "${others[0]}" is left over`);
  let failed = false;
  const configs = createConfigs(chosen, (path, message) => {
    failed = true;
    complain(`${path}: ${message}`);
  });
  const path = pathIn(resolve(file));
  const { path: source, config } = configs.of(path);
  const { active, local, completeFiles, ignored } = configs.resolved(path);
  const settings = new Map(active.map(({ rule, setting }) => [rule.id, setting]));
  const resolved = {
    file,
    config: source || null,
    extends: config.extends,
    ignored,
    completeFiles,
    rules: Object.fromEntries(rules.map(({ id }) => [id, settings.get(id) ?? "off"])),
    overrides: local.map(({ pointer, rules: own }) => ({ pointer, rules: own })),
  };
  write(STDOUT, [`${JSON.stringify(resolved, null, 2)}\n`]);
  return failed ? 2 : 0;
}

/** A folder stands for a task definition in it. */
function pathIn(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, "task-definition.json") : path;
}
