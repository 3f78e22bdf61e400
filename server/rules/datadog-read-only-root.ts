import { containerLabel } from "../document/container-label.ts";
import { isUnset, knowsMounts, mountOf, officialAgentsOf } from "../document/datadog.ts";
import type { Container } from "../document/task.ts";
import { DATADOG } from "../ecs/datadog.ts";
import { defineRule } from "../engine/rule.ts";

/** Where the agent writes; the first is what it cannot start without. */
const FOLDERS = ["/etc/datadog-agent", "/opt/datadog-agent/run", "/tmp"] as const;

export default defineRule({
  id: "datadog-read-only-root",
  category: "observability",
  preset: "recommended",
  severity: "warning",
  keys: ["readonlyRootFilesystem"],
  mentions: DATADOG,
  summary: "A Datadog agent has a read-only root file system, and no volume where it has to write.",
  source: "https://github.com/DataDog/terraform-aws-ecs-datadog/pull/88",
  messages: {
    missing:
      "The Datadog agent {name} has a read-only root file system and cannot write to {folders}, where it keeps its configuration and its state. Mount a volume at each of them.",
  },
  check(task, report) {
    if (task.os !== "linux") return;
    for (const agent of officialAgentsOf(task)) {
      const at = agent.get("readonlyRootFilesystem");
      if (at.boolean !== true || !knowsMounts(agent) || !knowsMemoryFolders(agent)) continue;
      const missing = FOLDERS.filter((folder) => !isWritable(agent, folder));
      if (missing.length === 0) continue;
      const severity = missing.includes(FOLDERS[0]) ? "warning" : "information";
      const data = { name: containerLabel(agent), folders: missing.join(", ") };
      report({ at, on: "key", message: "missing", data, severity });
    }
  },
});

function knowsMemoryFolders(agent: Container): boolean {
  const folders = agent.get("linuxParameters").get("tmpfs");
  return isUnset(folders) || (folders.complete && folders.items.every((each) => each.get("containerPath").string));
}

function isWritable(agent: Container, folder: string): boolean {
  const mount = mountOf(agent, folder);
  if (mount && mount.get("readOnly").boolean !== true) return true;
  const folders = agent.get("linuxParameters").get("tmpfs").items;
  return folders.some((each) => folder.startsWith(each.get("containerPath").string ?? "\0"));
}
