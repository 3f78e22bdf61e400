import { containerLabel } from "../document/container-label.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "root-user",
  category: "security",
  severity: "warning",
  summary: "A container runs as root or Administrator, or leaves it to the image.",
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-20",
  peers: [
    ...["ECS.20", "ECS.21", "CT.ECS.PR.3", "CT.ECS.PR.8", "ecs-task-definition-nonroot-user"],
    ...["prowler ecs_task_definitions_host_networking_mode_users", "kyverno validate-ecs-task-definition-nonroot-user"],
  ],
  messages: {
    root: 'user is "{user}", so a fault in container {name} is at once in the hands of root. Use an unprivileged user, such as "1000:1000".',
    windows:
      'user is "{user}", so a fault in container {name} is at once in the hands of an administrator. Use "ContainerUser".',
    unset:
      "Container {name} names no user, so it runs as the image's, which is root unless its Dockerfile says otherwise. Name an unprivileged user.",
  },
  check(task, report) {
    for (const container of task.containers) {
      // A FireLens router runs as root, unless FireLens is set up for another user.
      if (container.get("firelensConfiguration").present) continue;
      const at = container.get("user");
      const user = at.string;
      const data = { name: containerLabel(container), user: user ?? "" };
      if (user && task.os !== "windows" && ROOT.test(user)) {
        // One that prepares something and ends, such as the owner of a volume, has less to lose.
        const prepares = container.get("essential").boolean === false;
        report({ at, message: "root", data, ...(prepares && { severity: "information" as const }) });
      } else if (user && task.os === "windows" && ADMINISTRATOR.test(user)) report({ at, message: "windows", data });
      else if ((at.absent || user === "") && task.os === "linux") {
        report({ at, message: "unset", data, severity: "information" });
      }
    }
  },
});

const ROOT = /^(?:root|0+)(?::|$)/;
const ADMINISTRATOR = /^(?:container)?administrator$/i;
