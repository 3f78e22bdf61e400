/**
 * What Kubernetes and Docker Compose call the things that ECS has under another name, by the ECS name.
 * For people who come from there; a list of fields only, their contents may differ in shape.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  environment: ["env"],
  environmentFiles: ["envFrom", "env_file"],
  portMappings: ["ports", "expose"],
  command: ["args", "cmd"],
  mountPoints: ["volumeMounts", "volumes"],
  healthCheck: ["livenessProbe", "readinessProbe", "startupProbe"],
  logConfiguration: ["logging", "logs"],
  dependsOn: ["depends_on"],
  memory: ["mem_limit", "memoryLimit", "mem"],
  memoryReservation: ["mem_reservation"],
  containerDefinitions: ["containers", "services"],
  name: ["container_name"],
  entryPoint: ["entrypoint"],
  workingDirectory: ["workingDir", "working_dir"],
  dockerLabels: ["labels"],
  image: ["imageName", "imageUri"],
  executionRoleArn: ["executionRole"],
  taskRoleArn: ["taskRole", "serviceAccountName"],
};

/** The ECS name of a field of Kubernetes or Compose, when it is one of the names that may stand there. */
export function ecsNameOf(foreign: string, allowed: readonly string[]): string | undefined {
  return allowed.find((name) => NAMES[name]?.includes(foreign));
}
