import { userFault } from "../ecs/user.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "container-user",
  category: "runtime",
  severity: "warning",
  keys: ["user"],
  summary: "A container's user is written in a form that Linux cannot have.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  messages: {
    blank: 'user is "{user}", and no user or group has a blank in its name. Write USER, UID, USER:GROUP or UID:GID.',
    colons: 'user is "{user}", and at most a user and a group can stand there. Write USER:GROUP or UID:GID.',
    empty: 'In the user "{user}" nothing stands before or behind the colon. Write USER:GROUP or UID:GID.',
    negative: 'user is "{user}", and the number of a user or a group is not negative.',
  },
  check(task, report) {
    // Windows has users such as "NT AUTHORITY\SYSTEM".
    if (task.os !== "linux") return;
    for (const container of task.containers) {
      const at = container.get("user");
      const user = at.string;
      const fault = user && !user.includes("\\") && userFault(user);
      if (fault) report({ at, message: fault, data: { user } });
    }
  },
});
