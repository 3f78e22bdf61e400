/** What people write where a value is filled in later: it is unknown, and nothing around it is. */
import { describe, expect, it } from "vitest";
import { HOLE, withHoles } from "../../server/document/placeholder.ts";
import { at, open, source } from "./fields.ts";

/** Every syntax, in the spellings met in real files. */
const syntaxes = [
  "<IMAGE1_NAME>",
  "<account-id>",
  "<your image>",
  "${TAG}",
  "${var.image_tag}",
  "${TAG:-latest}",
  "$TAG",
  "$(Build.BuildId)",
  "{{TAG}}",
  "{{{TAG}}}",
  "{{ must_env `X` }}",
  "{{ env `TAG` `latest` }}",
  "{{ .Values.image }}",
  "{{task-role-arn}}",
  "%TAG%",
  "%BUILD_NUMBER%",
  "__TAG__",
  "__IMAGE_TAG__",
  "${{ github.sha }}",
  "${{ needs.build.outputs.tag }}",
  "{INSERT TAG}",
  "{your-environment-id}",
  "@TAG@",
  "#{TAG}#",
  "<%= tag %>",
  "YOUR_TAG",
  "IMAGE_PLACEHOLDER",
];

describe("a placeholder in a string", () => {
  it.each(syntaxes)("makes it unknown: %s", (syntax) => {
    const document = open(JSON.stringify({ containerDefinitions: [{ name: syntax, cpu: 1 }] }));
    const name = at(document, "/containerDefinitions/0/name");
    expect(name.state).toBe("unknown");
    expect(name.partial).toBe(HOLE);
    expect(name.string).toBeUndefined();
    expect(source(document, name)).toBe(JSON.stringify(syntax));
    expect(document.templated).toBe(false);
  });

  it.each(syntaxes)("leaves known what stands around it: %s", (syntax) => {
    const image = `registry.example.com/app/${syntax}:1.2`;
    const field = at(open(JSON.stringify({ containerDefinitions: [{ image }] })), "/containerDefinitions/0/image");
    expect(field.state).toBe("unknown");
    expect(field.partial).toBe(`registry.example.com/app/${HOLE}:1.2`);
  });

  it.each([
    '{{ must_env "X" }}',
    '{{env "TAG"}}',
    '${lookup(var.tags, "web")}',
    '<%= ENV["TAG"] %>',
    '${{ env["X"] }}',
  ])("may hold quotes: %s", (syntax) => {
    const text = `{"family": "web-${syntax}-x", "containerDefinitions": [{"name": "${syntax}", "image": "nginx:1"}]}`;
    const document = open(text);
    expect(source(document, at(document, "/family"))).toBe(`"web-${syntax}-x"`);
    expect(at(document, "/family").state).toBe("unknown");
    expect(at(document, "/family").partial).toMatch(new RegExp(`^web-${HOLE}+-x$`));
    expect(source(document, at(document, "/containerDefinitions/0/name"))).toBe(`"${syntax}"`);
    expect(at(document, "/containerDefinitions/0/name").unknown).toBe(true);
    expect(at(document, "/containerDefinitions/0/image").string).toBe("nginx:1");
  });
});

// A brace alone begins an object there.
const unquoted = syntaxes.filter((syntax) => !/^\{[a-z]/.test(syntax));

describe("a placeholder where a value should stand", () => {
  it.each(unquoted)("is an unknown value: %s", (syntax) => {
    const document = open(`{"cpu": ${syntax}, "containerDefinitions": [{"memory": ${syntax}}], "memory":${syntax}\n}`);
    expect(document.templated).toBe(true);
    for (const pointer of ["/cpu", "/memory", "/containerDefinitions/0/memory"]) {
      const field = at(document, pointer);
      expect(field.kind, pointer).toBe("hole");
      expect(field.state).toBe("unknown");
      expect(source(document, field)).toBe(syntax);
    }
    expect(document.tasks[0]?.definition.get("family").state).toBe("absent");
    expect(document.tasks[0]?.definition.complete).toBe(true);
  });

  it.each(unquoted)("is an unknown element: %s", (syntax) => {
    const document = open(`{"containerDefinitions": [{"name": "a"}, ${syntax}, {"name": "b"}], "family": "x"}`);
    const list = at(document, "/containerDefinitions");
    expect(list.children.map((each) => each.kind)).toEqual(["object", "hole", "object"]);
    expect(source(document, at(document, "/containerDefinitions/1"))).toBe(syntax);
    expect(at(document, "/containerDefinitions/2/name").string).toBe("b");
    // One word may stand for any number of elements.
    expect(list.complete).toBe(false);
    expect(document.tasks[0]?.lacksContainer("db")).toBe(false);
  });

  it.each(unquoted)("is an unknown key: %s", (syntax) => {
    const document = open(`{"containerDefinitions": [], "a": { ${syntax}: "x", "family": "y"}}`);
    expect(at(document, "/a/family").string).toBe("y");
    expect(at(document, "/a").complete).toBe(false);
  });

  it("keeps the rest of a number that is glued to it", () => {
    const document = open('{"cpu": ${CPU}256, "memory": 5${X}2, "containerDefinitions": []}');
    expect(at(document, "/cpu").kind).toBe("hole");
    expect(at(document, "/memory").kind).toBe("hole");
  });

  it.each([
    "${jsonencode({ a = 1 })}",
    '${jsonencode([for k, v in env : { name = k, value = "${v}" }])}',
    "${jsonencode([\n  for k, v in env : { name = k, value = v }\n])}",
    '${join(",", [for p in ports : "${p}"])}',
    '{{ toJson (dict "a" 1) }}',
    "{{\n  .Values.env | toJson\n}}",
  ])("may be an expression: %s", (expression) => {
    const text = `{"containerDefinitions": [{"environment": ${expression}, "image": "nginx:1"}], "family": "web"}`;
    const document = open(text, "a.tftpl");
    expect(source(document, at(document, "/containerDefinitions/0/environment"))).toBe(expression);
    expect(at(document, "/containerDefinitions/0/environment").kind).toBe("hole");
    expect(at(document, "/containerDefinitions/0/image").string).toBe("nginx:1");
    expect(at(document, "/family").string).toBe("web");
  });

  it("does not swallow the lines behind a template that is being typed", () => {
    const document = open('{"cpu": ${\n"family": "web", "containerDefinitions": [{"name": "a"}]}');
    expect(document.tasks[0]?.containers[0]?.get("name").string).toBe("a");
  });
});

describe("a block", () => {
  it.each([
    ["Jinja", "{% if db %}", "{% endif %}"],
    ["Jinja, trimmed", "{%- for x in y -%}", "{%- endfor -%}"],
    ["Terraform", "%{ for name in names }", "%{ endfor }"],
    ["Terraform, trimmed", "%{ if db ~}", "%{ endif ~}"],
    ["Go", "{{ range $i, $c := .Containers }}", "{{ end }}"],
    ["Go, trimmed", "{{- if .Values.db -}}", "{{- end }}"],
    ["Handlebars", "{{#if db}}", "{{/if}}"],
    ["ERB", "<% if db %>", "<% end %>"],
  ])("of %s leaves open what more there may be", (_, begin, end) => {
    const text = `{
  "family": "web",
  ${begin}
  "cpu": "256",
  ${end}
  "containerDefinitions": [
    {"name": "web", "image": "nginx:1"},
    ${begin}
    {"name": "db", "image": "postgres:17"}
    ${end}
  ]
}`;
    const document = open(text, "taskdef.json.j2");
    const [task] = document.tasks;
    expect(task?.containers.map((each) => each.get("name").string)).toEqual(["web", "db"]);
    expect(at(document, "/containerDefinitions").complete).toBe(false);
    expect(at(document, "").complete).toBe(false);
    expect(at(document, "/containerDefinitions/0").complete).toBe(true);
    expect(task?.definition.get("memory").state).toBe("unknown");
    // It may be left out, so the task does not answer for it; what stands there can be looked at all the same.
    expect(task?.definition.get("cpu").state).toBe("unknown");
    expect(at(document, "/cpu").string).toBe("256");
    expect(task?.lacksContainer("cache")).toBe(false);
    expect(document.text.slice(at(document, "/cpu").keyStart, at(document, "/cpu").keyEnd)).toBe('"cpu"');
  });

  it("may be a comment", () => {
    const text = '{# the "web" task #}{{/* and "more" */}}{"containerDefinitions": [{"name": "a"}]}';
    expect(open(text, "a.json.j2").tasks[0]?.containers[0]?.get("name").string).toBe("a");
  });
});

const parts: [title: string, value: string, field: string, partial: string][] = [
  ["an account in an ARN", "arn:aws:iam::YOUR_ACCOUNT_ID:role/x", "executionRoleArn", `arn:aws:iam::${HOLE}:role/x`],
  ["another word for it", "arn:aws:iam::ACCOUNT_ID:role/x", "executionRoleArn", `arn:aws:iam::${HOLE}:role/x`],
  ["one more", "arn:aws:iam::<ACCOUNT_ID>:role/x", "taskRoleArn", `arn:aws:iam::${HOLE}:role/x`],
  ["lower case", "arn:aws:iam::account-id:role/x", "taskRoleArn", `arn:aws:iam::${HOLE}:role/x`],
  ["crosses", "arn:aws:iam::xxxxxxxxxxxx:role/x", "taskRoleArn", `arn:aws:iam::${HOLE}:role/x`],
  [
    "a region and an account",
    "arn:aws:ssm:REGION:ACCOUNT:parameter/a",
    "valueFrom",
    `arn:aws:ssm:${HOLE}:${HOLE}:parameter/a`,
  ],
  [
    "`region`",
    "arn:aws:ssm:region:123456789012:parameter/a",
    "valueFrom",
    `arn:aws:ssm:${HOLE}:123456789012:parameter/a`,
  ],
  [
    "an ECR address",
    "ACCOUNT_ID.dkr.ecr.REGION.amazonaws.com/app:1",
    "image",
    `${HOLE}.dkr.ecr.${HOLE}.amazonaws.com/app:1`,
  ],
  [
    "an ECR account alone",
    "YOUR_ACCOUNT_ID.dkr.ecr.eu-west-1.amazonaws.com/app",
    "image",
    `${HOLE}.dkr.ecr.eu-west-1.amazonaws.com/app`,
  ],
  [
    "shell in ECR",
    "${A}.dkr.ecr.${R}.amazonaws.com/app:$TAG",
    "image",
    `${HOLE}.dkr.ecr.${HOLE}.amazonaws.com/app:${HOLE}`,
  ],
  ["a word that sed replaces", "IMAGE", "image", HOLE],
  ["such a word as cpu", "TASK_CPU", "cpu", HOLE],
  ["such a word as a role", "EXECUTION_ROLE_ARN", "executionRoleArn", HOLE],
];

const known: [title: string, value: string, field: string][] = [
  ["an image", "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1.2", "image"],
  ["a digest", `nginx@sha256:${"ab".repeat(32)}`, "image"],
  ["a role", "arn:aws:iam::123456789012:role/ecsTaskExecutionRole", "executionRoleArn"],
  ["a role in China", "arn:aws-cn:iam::123456789012:role/x", "executionRoleArn"],
  ["a secret with a key", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf:PASSWORD::", "valueFrom"],
  ["an SSM parameter", "/prod/web/DB_PASSWORD", "valueFrom"],
  ["an environment variable's name", "DB_HOST", "name"],
  ["a value in capitals", "PRODUCTION", "value"],
  ["a name with double underscores", "TRILLBOT__TWITCH__API__CLIENTSECRET", "name"],
  ["an enum", "FARGATE", "networkMode"],
  ["a percentage", "100%", "value"],
  ["a price", "5$", "value"],
  ["a comparison", "a < b", "value"],
  ["an address", "me@example.com", "value"],
  ["a family", "web_prod-2", "family"],
  ["a cpu", "256", "cpu"],
  ["a cpu with a unit", "1 vCPU", "cpu"],
  ["an expression of a placement", "attribute:ecs.instance-type =~ t3.*", "expression"],
  ["a date pattern", "%Y-%m-%d", "awslogs-datetime-format"],
];

describe("withHoles", () => {
  it.each(parts)("finds %s", (_, value, field, partial) => {
    expect(withHoles(value, field)).toBe(partial);
  });

  it.each(known)("knows %s", (_, value, field) => {
    expect(withHoles(value, field)).toBe(value);
  });

  it.each(["${", "{{", "{%", "<A", "<%", "#{", "${{", "%{", "$(", "__a", "%A", "@A", "[A_", "{a"])(
    "is quick on many openers without an end: %s",
    (opener) => {
      const start = performance.now();
      withHoles(opener.repeat(100_000 / opener.length), "value");
      open(`{"containerDefinitions": [], "x": ${opener.repeat(100_000 / opener.length)}`);
      open(`{"containerDefinitions": [], "x": "${opener.repeat(100_000 / opener.length)}"`);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
