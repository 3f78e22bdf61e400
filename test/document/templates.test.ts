import { describe, expect, it } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { findings, told } from "../engine/helpers.ts";

const NAME = "task-definition.json.j2";
const definition = (member: string, containers = "") => `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  ${member}
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    { "name": "web", "image": "nginx:1.29" }${containers}
  ]
}`;

describe("a member between two directives", () => {
  const text = definition(
    '{% if vpc %}\n  "networkMode": "awsvpc",\n  {% else %}\n  "networkMode": "bridge",\n  {% endif %}',
  );
  const [task] = openDocument(text, NAME).tasks;

  it("is not known, whichever branch it stands in", () => {
    expect(task?.definition.get("networkMode").state).toBe("unknown");
    expect(findings(text, {}, NAME)).toEqual([]);
  });
  it("leaves the members outside of them known", () => {
    expect(task?.definition.get("cpu").string).toBe("256");
    expect(task?.definition.get("family").string).toBe("web");
  });
  it("makes what is missing unknown as well", () => {
    expect(task?.definition.get("executionRoleArn").state).toBe("unknown");
  });
});

it("two containers of one name in two branches are no duplicates", () => {
  const branches =
    ',\n {% if a %} {"name": "log", "image": "a:1"} {% else %} {"name": "log", "image": "b:1"} {% endif %}';
  expect(told(findings(definition('"networkMode": "awsvpc",', branches), {}, NAME))).toEqual([]);
});

it("a comment that is not closed ends where the text ends", () => {
  const text = `${definition('"networkMode": "awsvpc",')} /* and so on`;
  for (const { end } of [...openDocument(text, NAME).syntaxProblems, ...findings(text)]) {
    expect(end).toBeLessThanOrEqual(text.length);
  }
});
