/**
 * Fields that DescribeTaskDefinition returns and RegisterTaskDefinition does not take.
 * Source: the members of TaskDefinition that the request lacks, in the ECS API model.
 */
const READ_ONLY = new Set([
  "taskDefinitionArn",
  "revision",
  "status",
  "requiresAttributes",
  "compatibilities",
  "registeredAt",
  "registeredBy",
  "deregisteredAt",
  "deleteRequestedAt",
]);

export function isReadOnlyField(name: string): boolean {
  return READ_ONLY.has(name);
}
