import { isBareWord } from "../document/bare-word.ts";
import { replaceValue } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { fieldLabel } from "../document/field-label.ts";
import type { Container } from "../document/task.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "mount-path",
  category: "runtime",
  severity: "warning",
  keys: ["mountPoints", "tmpfs", "devices"],
  summary: "Something is mounted in a container at a path that is not absolute.",
  source: "https://docs.docker.com/engine/storage/bind-mounts/",
  messages: {
    relative:
      '{name} is "{path}", and a path in a Linux container begins with a slash, so the container is not created. Write "/{path}".',
    repair: 'Write "{absolute}"',
  },
  check(task, report) {
    if (task.os !== "linux") return;
    for (const at of task.containers.flatMap(paths)) {
      const path = at.string;
      // On instances of Windows the platform is often left out, so C:\data is left in peace.
      if (!path || path.startsWith("/") || isBareWord(path) || /^[A-Za-z]:|\\/.test(path)) continue;
      const absolute = `/${path.replace(/^\.\//, "")}`;
      const edits = () => replaceValue(at, absolute);
      const fix = { message: "repair", data: { absolute }, safe: false, edits } as const;
      report({ at, message: "relative", data: { name: fieldLabel(at), path }, fix });
    }
  },
});

function paths(container: Container): Field<string>[] {
  const linux = container.get("linuxParameters");
  return [
    ...container.get("mountPoints").items.map((mount) => mount.get("containerPath")),
    ...linux.get("tmpfs").items.map((tmpfs) => tmpfs.get("containerPath")),
    ...linux.get("devices").items.map((device) => device.get("containerPath")),
  ];
}
