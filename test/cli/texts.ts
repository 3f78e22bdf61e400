/** Small task definitions, each with the fault that its name says. */

const task = (more: string, mode = '"awsvpc"') => `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": ${mode},${more}
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "web", "image": "nginx:1.29" }]
}
`;

export const CLEAN = task("");
/** An error of fargate-network-mode, with a safe fix. */
export const BRIDGE = task("", '"bridge"');
/** A warning of read-only-fields, with a safe fix. */
export const READ_ONLY = task('\n  "revision": 3,');
export const NOT_ONE = '{ "name": "package" }\n';
