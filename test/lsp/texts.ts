/** A task definition with a wrong type in line 3; `extra` are more members of the task. */
export function task(cpu: string, ...extra: string[]): string {
  const members = [
    `"family": "web"`,
    `"networkMode": "awsvpc"`,
    `"cpu": ${cpu}`,
    `"memory": "512"`,
    ...extra,
    `"containerDefinitions": [{ "name": "web", "image": "nginx:1.27.3", "essential": true }]`,
  ];
  return `{\n${members.map((each) => `  ${each}`).join(",\n")}\n}\n`;
}

export const WRONG = task("256");
export const RIGHT = task('"256"');

/** A change from `"cpu": 256` to `"cpu": "256"` in WRONG, and back. */
export const CPU = { start: { line: 3, character: 9 }, end: { line: 3, character: 12 } };
export const QUOTED_CPU = { start: { line: 3, character: 9 }, end: { line: 3, character: 14 } };
