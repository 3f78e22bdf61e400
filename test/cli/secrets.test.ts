import { describe, expect, it } from "vitest";
import { withoutSecrets } from "../../server/document/without-secrets.ts";

const definition = (entries: string, options = "") =>
  `{"family": "web", "containerDefinitions": [{"name": "web", "environment": [${entries}], "logConfiguration": {"options": {${options}}}}]}`;

describe("a text that is shown", () => {
  const hidden: [string, string][] = [
    ["a password", '{"name": "DB_PASSWORD", "value": "hunter2"}'],
    ["a number that is one", '{"name": "PIN_SECRET", "value": 4711}'],
    ["a password in an address", '{"name": "DATABASE", "value": "postgres://app:hunter2@db/shop"}'],
    ["a token by its form", `{"name": "X", "value": "ghp_${"a".repeat(36)}"}`],
    ["a value without a name yet", '{"value": "hunter2"}'],
  ];
  it.each(hidden)("hides %s and keeps every position", (_, entry) => {
    const text = definition(entry);
    const shown = withoutSecrets(text);
    expect(shown).toHaveLength(text.length);
    expect(shown).not.toMatch(/hunter2|4711|ghp_/);
    expect(shown.replace(/\u2022+/, "")).toBe(text.replace(/"value": (.*?)\}/, '"value": }'));
  });

  it("hides tokens among the options of a log driver", () => {
    expect(withoutSecrets(definition("", '"splunk-token": "hunter2"'))).not.toContain("hunter2");
  });

  it("shows everything else", () => {
    const text = definition('{"name": "PORT", "value": "8080"}', '"awslogs-group": "/ecs/web"');
    expect(withoutSecrets(text)).toBe(text);
  });
});
