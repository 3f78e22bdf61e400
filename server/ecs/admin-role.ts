/** Names of roles and policies that say "may do everything". Only of these: an `admin-api-task` is a role of an admin API. */

const ALL_POWERFUL = /AdministratorAccess|PowerUserAccess|OrganizationAccountAccessRole|ControlTowerExecution/i;
/** Words that say nothing about what a role is for. */
const FILLER = new Set(["ecs", "task", "tasks", "role", "aws", "iam", "fargate", "execution", "ec2", "full", "super"]);
const ADMIN = new Set(["admin", "admins", "administrator", "administrators", "poweruser", "superuser"]);

/** The name of a role behind its path; undefined when it is not wholly known. */
export function roleName(role: string): string | undefined {
  return role.split("/").at(-1) || undefined;
}

/** True for a name such as `Admin`, `ecsAdminRole` or `AdministratorAccess`. */
export function isAdminRole(name: string): boolean {
  if (ALL_POWERFUL.test(name)) return true;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !FILLER.has(word));
  return words.length > 0 && words.every((word) => ADMIN.has(word));
}
