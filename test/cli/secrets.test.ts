import { describe, expect, it } from "vitest";
import { withoutSecrets } from "../../server/document/without-secrets.ts";
import { folder, taskdef } from "./cli.ts";

const definition = (entries: string, options = "") =>
  `{"family": "web", "containerDefinitions": [{"name": "web", "environment": [${entries}], "logConfiguration": {"options": {${options}}}}]}`;
const container = (members: string) => `{"family": "web", "containerDefinitions": [{"name": "web", ${members}}]}`;

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

  it.each([
    '"environment": ["DB_PASSWORD=hunter2"]',
    '"environment": "DB_PASSWORD=hunter2"',
    '"environment": {"DB_PASSWORD": "hunter2"}',
    '"environment": {"name": "DB_PASSWORD", "value": "hunter2"}',
    '"environment": {"DB_PASSWORD": {"value": "hunter2"}}',
    '"environment": [{"Name": "DB_PASSWORD", "Value": "hunter2"}]',
    '"Environment": [{"Name": "DB_PASSWORD", "Value": "hunter2"}]',
    '"environment": [{"name": "DB_PASSWORD", "vale": "hunter2"}]',
    '"environment": [{"key": "DB_PASSWORD", "value": "hunter2"}]',
    '"environment": [{"name": "DB_PASSWORD", "value": ["hunter2"]}]',
    '"environment": [{"name": "DB_PASSWORD", "value": {{ env `DB_PASSWORD` `hunter2` }}}]',
    '"enviroment": [{"name": "DB_PASSWORD", "value": "hunter2"}]',
    '"environment": [{"name": "JDBC", "value": "jdbc:x?user=a&password=hunter2"}]',
    '"environment": [{"name": "JSON", "value": "{\\"password\\": \\"hunter2\\"}"}]',
    '"secrets": [{"name": "ANY", "value": "hunter2"}]',
    '"secrets": [{"name": "DB_PASSWORD", "valueFrom": "hunter2"}]',
    '"logConfiguration": {"secretOptions": [{"name": "splunk-token", "value": "hunter2"}]}',
    '"dockerLabels": {"token": "hunter2"}',
    '"dockerLabels": {"url": "https://hunter2@example.com/x"}',
    '"password": "hunter2"',
    '"command": ["mysql --password=hunter2"]',
    '"command": ["--token=hunter2"]',
    '"command": ["--requirepass", "hunter2"]',
    '"entryPoint": ["env DB_PASSWORD=hunter2 run"]',
    '"healthCheck": {"command": ["CMD-SHELL", "curl -u admin:hunter2 http://localhost"]}',
    '"healthCheck": {"command": ["CMD-SHELL", "curl -H \'Authorization: Bearer hunter2\' http://localhost"]}',
    '"image": "https://app:hunter2@registry.example/x"',
    '"image": "app:hunter2@registry.example/x"',
    '"environmentFiles": [{"value": "https://b.s3.amazonaws.com/x.env?X-Amz-Signature=hunter2"}]',
  ])("hides the secret in %s", (members) => {
    const text = container(members);
    const shown = withoutSecrets(text);
    expect(shown).not.toContain("hunter2");
    expect(shown).toHaveLength(text.length);
  });

  it.each([
    '{"environment": [\n{"name": "DB_PASSWORD", "value": "hunter2}\n]}',
    '{"environment": [\n{"name": "DB_PASSWORD", "value": hunter2}\n]}',
    '{"environment": [\n{"name": "DB_PASSWORD", value: \'hunter2\'}\n]}',
    '{"environment": [{\n"name": "DB_PASSWORD"\n"value": "hunter2\n}]}',
    '{"environment": {\n"DB_PASSWORD": hunter2\n}}',
    '{"environment": [{"name": "X", "value": "-----BEGIN RSA PRIVATE KEY-----\nhunter2\n-----END RSA PRIVATE KEY-----\n"}]}',
    '"name": "DB_PASSWORD", "value": "hun"hunter2"',
    '{"environment": [] // {"name": "DB_PASSWORD", "value": "hunter2"}\n}',
  ])("hides it where the JSON is broken or commented out: %s", (text) => {
    const shown = withoutSecrets(text);
    expect(shown).not.toContain("hunter2");
    expect(shown).toHaveLength(text.length);
    expect(shown.split("\n").map((line) => line.length)).toEqual(text.split("\n").map((line) => line.length));
  });

  it("shows everything else", () => {
    const text = definition('{"name": "PORT", "value": "8080"}', '"awslogs-group": "/ecs/web"');
    expect(withoutSecrets(text)).toBe(text);
  });

  it.each([
    '"image": "nginx:1.29@sha256:0d17b565c37bcbd895e9d92315a05c1c3c9a29f762b011a10c54a66cd53c9b31"',
    '"image": "registry.example:5000/key/auth:1.29"',
    '"environment": ["PORT=8080", {"name": "DB_PASSWORD"}]',
    '"secrets": [{"name": "DB_PASSWORD", "valueFrom": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db"}]',
    '"command": ["npm", "start", "--port=80"], "healthCheck": {"command": ["CMD-SHELL", "curl -f http://localhost:80/"]}',
    '"mountPoints": [{"sourceVolume": "certs", "containerPath": "/secrets"}]',
  ])("shows %s", (members) => {
    const text = container(members);
    expect(withoutSecrets(text)).toBe(text);
  });
});

it.each(["human", "json", "sarif", "github", "gitlab", "junit"])("%s says no secret", (format) => {
  const password = "hunter2";
  const pin = 99887766;
  const text = JSON.stringify(
    {
      family: "web",
      containerDefinitions: [
        {
          name: "web",
          image: `https://app:${password}@registry.example/x`,
          memory: 256,
          dockerLabels: { token: pin },
          environment: [{ name: "PASSWORD", value: pin }],
          command: [`mysql --password=${password}`],
          healthCheck: { command: [`curl -u admin:${password} http://localhost/`] },
          environmentFiles: [
            { type: "s3", value: `https://b.s3.amazonaws.com/x.env?X-Amz-Signature=${password}` },
            { type: "s3", value: `https://app:${password}@b.example/x.env` },
          ],
        },
        { name: "two", image: "nginx:1.29", memory: 256, command: `mysql --password=${password}` },
        { name: "three", image: "nginx:1.29", memory: 256, entryPoint: [`sh -c "run --password=${password}"`] },
      ],
    },
    null,
    2,
  );
  const cwd = folder({ "taskdef.json": text, "taskdef.config.json": '{"extends": "strict"}' });
  for (const fix of [[], ["--fix-dry-run"]]) {
    const { stdout, stderr } = taskdef(["lint", "--format", format, ...fix], { cwd });
    expect(stdout).toContain("image-reference");
    expect(stdout + stderr).not.toMatch(/hunter2|99887766/);
  }
});
