import { describe, expect, it } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { credentialKind, isSecretName, isStandIn } from "../../server/ecs/credentials.ts";
import { DEFAULT_CONFIG, resolveConfig } from "../../server/engine/config.ts";
import { lint } from "../../server/engine/lint.ts";
import { findings } from "./findings.ts";

const SECRET = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-AbCdEf";
const AT = "secret-value-from /containerDefinitions/0/secrets/0/valueFrom";
const ROLE = "arn:aws:iam::123456789012:role/ecsTaskExecutionRole";
const textOf = (container: object) =>
  JSON.stringify({
    family: "web",
    executionRoleArn: ROLE,
    containerDefinitions: [{ name: "web", image: "nginx:1.29", memory: 256, ...container }],
  });
const from = (valueFrom: string) =>
  findings(textOf({ secrets: [{ name: "PASSWORD", valueFrom }] })).map(({ rule, pointer }) => `${rule} ${pointer}`);

describe("valueFrom", () => {
  it.each([
    SECRET,
    `${SECRET}:password::`,
    `${SECRET}::AWSPREVIOUS:`,
    "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/shop/password",
    "/shop/password",
    "password",
    "",
    "arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:shop:password::",
    // A hole may hold colons.
    "arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:shop:${KEY}",
    "arn:aws:secretsmanager:${REGION_AND_ACCOUNT}:secret:shop",
    "arn:aws:${SERVICE}:eu-central-1:123456789012:shop",
    "{{ secretsmanager_arn `shop` }}",
  ])("%s is fine, or not known", (valueFrom) => {
    expect(from(valueFrom)).toEqual([]);
  });

  it.each([
    `${SECRET}:password`,
    `${SECRET}:password:`,
    `${SECRET}:`,
    `${SECRET}:password:::`,
    "arn:aws:secretsmanager:REGION:ACCOUNT_ID:secret:shop::",
    "arn:aws:secretsmanager:eu-central-1:secret:shop",
    "arn:aws:secretsmanager:eu-central-1:123456789012:shop",
    "arn:aws:ssm:eu-central-1:123456789012:shop",
    "arn:aws:s3:eu-central-1:123456789012:shop",
  ])("%s is wrong", (valueFrom) => {
    expect(from(valueFrom)).toEqual([AT]);
  });
});

it("names in the branches of a template are no duplicates", () => {
  const branches =
    '{"name": "A", "value": "a"}, {% if x %} {"name": "A", "value": "b"}, {% endif %} {"name": "B", "value": ""}';
  expect(findings(textOf({ environment: [] }).replace("[]", `[${branches}]`))).toEqual([]);
});

describe("credentials", () => {
  // Put together here, so that no scanner of secrets takes them for real ones.
  const AWS_KEY = `AKIA${"QWERTY12".repeat(2)}`;
  const AWS_SECRET = "aB3/".repeat(10);

  it.each([
    ["AWS_ACCESS_KEY_ID", AWS_KEY, "an AWS access key"],
    ["AWS_SECRET_ACCESS_KEY", AWS_SECRET, "an AWS secret access key"],
    ["ANY", `${"ghp"}_${"a1B2".repeat(9)}`, "a GitHub token"],
    ["ANY", `${"xoxb"}-1234567890-abcdefghijkl`, "a Slack token"],
    ["ANY", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl", "a private key"],
    ["AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE", undefined],
    ["AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", undefined],
    ["AWS_SECRET_ACCESS_KEY", "test", undefined],
    ["AWS_SECRET_ACCESS_KEY", "x".repeat(40), undefined],
    ["COMMIT", "0123456789012345678901234567890123456789", undefined],
    ["TLS_CERT", "-----BEGIN CERTIFICATE-----\nMIIB", undefined],
  ])("%s: %s", (name, value, kind) => {
    expect(credentialKind(name, value)).toBe(kind);
  });

  it("never stand in a finding", () => {
    const environment = [
      { name: "AWS_SECRET_ACCESS_KEY", value: AWS_SECRET },
      { name: "PIN", value: 739182 },
    ];
    const found = findings(textOf({ environment }));
    expect(found.map((each) => each.rule)).toEqual(["plaintext-secret", "wrong-type"]);
    const said = JSON.stringify(found);
    expect(said).not.toContain(AWS_SECRET);
    expect(said).not.toContain("739182");
  });

  const URL = "https://b.s3.amazonaws.com/x.env";
  it.each([
    ["health-check-command", { healthCheck: { command: ["curl -u admin:hunter2 http://localhost"] } }],
    ["health-check-command", { healthCheck: { command: ["CMD-SHELL", "curl", "-u", "admin:hunter2"] } }],
    ["health-check-command", { healthCheck: { command: ["CMD", "curl -u admin:hunter2 http://localhost || exit 1"] } }],
    ["shell-form-command", { command: ["mysql --password=hunter2"] }],
    ["shell-form-command", { command: ["mysql --password='hunter2' && true"] }],
    ["entry-point-one-string", { entryPoint: ["sh --password=hunter2"] }],
    ["entry-point-one-string", { entryPoint: ["env PASSWORD=hunter2 run"] }],
    ["environment-file-arn", { environmentFiles: [{ type: "s3", value: `${URL}?X-Amz-Signature=hunter2` }] }],
    ["environment-file-arn", { environmentFiles: [{ type: "s3", value: "https://a:hunter2@b.example/x.env" }] }],
    ["environment-file-arn", { environmentFiles: [{ type: "s3", value: "https://a:hunter2?@b.example/x.env" }] }],
    ["environment-file-arn", { environmentFiles: [{ type: "s3", value: "s3://bucket/x.env?token=hunter2" }] }],
    ["environment-file-extension", { environmentFiles: [{ type: "s3", value: "arn:aws:s3:::b/x.txt?hunter2" }] }],
    ["image-reference", { image: "https://app:hunter2@registry.example/x" }],
    ["image-reference", { image: "app@mail.example:hunter2@registry.example/x" }],
    ["image-reference", { image: "app/:hunter2" }],
    ["wrong-type", { command: "--password=hunter2" }],
    ["wrong-type", { dockerLabels: { token: 99887766 } }],
    ["wrong-type", { command: ["--requirepass", 99887766] }],
    ["wrong-type", { environment: [{ name: "PASSWORD", value: 99887766 }] }],
    ["wrong-type", { secrets: [{ name: "PASSWORD", valueFrom: 99887766 }] }],
    ["wrong-type", { logConfiguration: { logDriver: "splunk", options: { "splunk-token": 99887766 } } }],
  ])("are not said by %s of %j", (rule, container) => {
    const name = "task-definition.json";
    const found = lint(
      openDocument(textOf(container), name),
      resolveConfig({ ...DEFAULT_CONFIG, extends: ["strict"] }, name),
    );
    expect(found.map((each) => each.rule)).toContain(rule);
    const said = found.flatMap(({ message, related, fixes }) => [
      message,
      ...related.map((each) => each.message),
      ...fixes.map((each) => each.title),
    ]);
    expect(said.join("\n")).not.toMatch(/hunter2|99887766/);
  });

  it.each(["DB_PASSWORD", "apiKey", "CLIENT_SECRET", "github.accessToken"])("%s names a secret", (name) => {
    expect(isSecretName(name)).toBe(true);
  });
  it.each(["DB_PASSWORD_FILE", "SECRET_ARN", "TOKEN_TTL", "KEYCLOAK_URL", "PASSWORDLESS"])("%s names none", (name) => {
    expect(isSecretName(name)).toBe(false);
  });
  it.each(["", "changeme", "****", "/run/secrets/db", "REDACTED", "YourAccessToken"])(
    "%s stands in for one",
    (value) => {
      expect(isStandIn(value)).toBe(true);
    },
  );
});
