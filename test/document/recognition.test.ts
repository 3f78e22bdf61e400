/** What is a task definition, and what only looks like one. */
import { describe, expect, it } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { corpusFiles, hasCorpus, isOurs, NEEDS_CORPUS } from "../corpus/files.ts";
import { open } from "./fields.ts";

const CONTAINER = '{"name": "web", "image": "nginx:1", "essential": true}';
const TASK = `{"family": "web", "containerDefinitions": [${CONTAINER}]}`;

const ours: [title: string, name: string, text: string, kind: string][] = [
  ["a task definition", "task-definition.json", TASK, "task-definition"],
  ["a task definition of any name", "web.json", TASK, "task-definition"],
  ["a task definition without a name", "", TASK, "task-definition"],
  ["a URI", "file:///c%3A/My%20App/task-definition.json", TASK, "task-definition"],
  ["Windows separators", "C:\\app\\taskdef.json", TASK, "task-definition"],
  [
    "an overlay of name and image",
    "deploy/td.json",
    '{"containerDefinitions": [{"name": "a", "image": "b"}]}',
    "task-definition",
  ],
  ["a task definition without containers yet", "a.json", '{"containerDefinitions": []}', "task-definition"],
  [
    "containers from a template",
    "a.json.tpl",
    '{"family": "a", "containerDefinitions": ${containers}}',
    "task-definition",
  ],
  ["the answer of DescribeTaskDefinition", "out.json", `{"taskDefinition": ${TASK}, "tags": []}`, "describe-output"],
  ["a wrapped definition", "td.json", `{"taskDefinition": ${TASK}}`, "describe-output"],
  ["an array of containers", "app.json", `[${CONTAINER}]`, "container-definitions"],
  ["two containers, one with more", "x.json", `[{"name": "a", "image": "b"}, ${CONTAINER}]`, "container-definitions"],
  [
    "name and image under a telling name",
    "container-definitions.json",
    '[{"name": "a", "image": "b"}]',
    "container-definitions",
  ],
  [
    "name and image in a telling folder",
    "task-definitions/service.json",
    '[{"name": "a", "image": "b"}]',
    "container-definitions",
  ],
  [
    "name and image in Terraform's folder",
    "templates/ecs/cb_app.json.tpl",
    '[{"name": "a", "image": "b"}]',
    "container-definitions",
  ],
  [
    "an array under the name of a task",
    "task_definition.json.tpl",
    '[{"name": "a", "image": "b"}]',
    "container-definitions",
  ],
  [
    "an array with an unquoted placeholder",
    "task-definition.json",
    `[${CONTAINER}, {{sidecar}}]`,
    "container-definitions",
  ],
  ["a byte order mark", "a.json", `\uFEFF${TASK}`, "task-definition"],
  ["Windows line breaks", "a.json", TASK.replaceAll(" ", "\r\n"), "task-definition"],
  ["a comment first", "a.jsonc", `// the web task\n/* and\nmore */ ${TASK}`, "task-definition"],
  ["trailing commas", "a.json", `{"family": "a", "containerDefinitions": [${CONTAINER},],}`, "task-definition"],
  ["a directive first", "a.json.j2", `{% if true %}${TASK}{% endif %}`, "task-definition"],
  ["a template comment first", "a.json.tmpl", `{{/* web */}}\n${TASK}`, "task-definition"],
  ["a Terraform directive first", "a.tftpl", `%{ if web }\n${TASK}\n%{ endif }`, "task-definition"],
];

const unfinished: [title: string, text: string][] = [
  ["no end", '{"family": "web", "containerDefinitions": [{"name": "web"'],
  ["a key alone", '{"family": "web", "containerDefinitions": [{"name": "web"}], "cpu"}'],
  ["a key and a colon", '{"family": "web", "cpu":\n "containerDefinitions": [{"name": "web"}]}'],
  ["a missing comma", '{"family": "web" "containerDefinitions": [{"name": "web"}]}'],
  ["an open string", '{"family": "web, \n "containerDefinitions": [{"name": "web"}]}'],
  ["a stray word", '{"family": web, "containerDefinitions": [{"name": "web"}]}'],
  ["no containers yet, but a telling name", '{"family": "web", "networkMode": "awsvpc"}'],
  ["text behind the end", `${TASK}}`],
];

const falseFriends: [title: string, name: string, text: string][] = [
  ["Dockerrun.aws.json", "Dockerrun.aws.json", `{"AWSEBDockerrunVersion": 2, "containerDefinitions": [${CONTAINER}]}`],
  [
    "Dockerrun under another name",
    "task-definition.json",
    `{"containerDefinitions": [${CONTAINER}], "AWSEBDockerrunVersion": "2"}`,
  ],
  ["an Azure Batch task", "taskdefinition.json", '{"id": "t1", "commandLine": "cmd /c", "resourceFiles": []}'],
  [
    "an Azure Ev2 service",
    "service-definition.json",
    '{"serviceIdentifier": "x", "displayName": "y", "tenantId": "z"}',
  ],
  [
    "a CloudFormation template",
    "task-definition.json",
    '{"AWSTemplateFormatVersion": "2010-09-09", "Resources": {"Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"ContainerDefinitions": []}}}}',
  ],
  [
    "a CloudFormation resource",
    "task-definition.json",
    '{"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "a", "ContainerDefinitions": []}}',
  ],
  [
    "a CloudFormation template in YAML",
    "task-definition.yaml",
    "AWSTemplateFormatVersion: 2010-09-09\nResources:\n  Task: {}\n",
  ],
  [
    "an ECS service",
    "ecs-service-def.json",
    '{"serviceName": "web", "taskDefinition": "web:3", "desiredCount": 2, "launchType": "FARGATE"}',
  ],
  [
    "a fragment of UpdateService",
    "service-definition.json",
    '{"cluster": "c", "service": "s", "taskDefinition": "web"}',
  ],
  [
    "DescribeServices",
    "services.json",
    '{"services": [{"taskDefinition": "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:1"}]}',
  ],
  [
    "one container, spliced in later",
    "xray-container.json",
    '{"name": "xray", "image": "amazon/aws-xray-daemon", "essential": true}',
  ],
  ["image definitions of CodePipeline", "imagedefinitions.json", '[{"name": "web", "imageUri": "x"}]'],
  [
    "containers of Kubernetes",
    "containers.json",
    '[{"name": "web", "image": "nginx", "ports": [{"containerPort": 80}]}]',
  ],
  [
    "an SDK model",
    "api-2.json",
    '{"version": "2.0", "shapes": {"TaskDefinition": {"members": {"containerDefinitions": {}}}}, "operations": {}}',
  ],
  ["an SDK model of containers", "ecs.json", '{"containerDefinitions": [], "shapes": {}}'],
  ["waiters", "waiters-2.json", '{"version": 2, "waiters": {"ServicesStable": {"operation": "DescribeServices"}}}'],
  [
    "a Terraform plan",
    "ecs_tfplan.json",
    `{"planned_values": {"root_module": {"resources": [{"values": {"container_definitions": ${JSON.stringify(`[${CONTAINER}]`)}}}]}}}`,
  ],
  ["tasks of VS Code", ".vscode/tasks.json", '{"version": "2.0.0", "tasks": [{"label": "build", "type": "shell"}]}'],
  ["a state machine", "task-def.json", '{"StartAt": "A", "States": {"A": {"Type": "Task", "End": true}}}'],
  [
    "an agent's configuration",
    "cwagent-config.json",
    '{"agent": {"region": "eu-west-1"}, "metrics": {"namespace": "ECS"}}',
  ],
  [
    "an IAM policy",
    "ecs-task-policy.json",
    '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ecs:*", "Resource": "*"}]}',
  ],
  ["parameters of ecs-cli", "ecs-params.yml", "version: 1\ntask_definition:\n  task_size: {cpu_limit: 256}\n"],
  ["ecspresso's configuration", "ecspresso.yml", "region: eu-west-1\ntask_definition: ecs-task-def.json\n"],
  ["a workflow", "deploy.yml", "run: jq '.containerDefinitions[0].image' task-definition.json\n"],
  ["our own configuration", "taskdef.config.json", `{"containerDefinitions": [${CONTAINER}]}`],
  ["a family alone", "font.json", '{"family": "Roboto"}'],
  ["volumes and a family under no telling name", "fonts.json", '{"family": "Roboto", "volumes": []}'],
  ["containerDefinitions that are no list", "a.json", '{"containerDefinitions": {"web": {}}}'],
  ["a list of numbers", "task-definition.json", "[1, 2, 3]"],
  ["an empty list", "container-definitions.json", "[]"],
  ["a string", "task-definition.json", '"containerDefinitions"'],
  ["prose", "task-definition.json", "containerDefinitions is a field.\n"],
  ["nothing", "task-definition.json", ""],
  ["blanks", "task-definition.json", " \r\n\t"],
];

describe("openDocument", () => {
  it.each(ours)("knows %s", (_, name, text, kind) => {
    const document = openDocument(text, name);
    expect(document.kind).toBe(kind);
    expect(document.tasks).toHaveLength(1);
    expect(document.syntaxProblems).toEqual([]);
  });

  it.each(unfinished)("knows a task definition that is being written: %s", (_, text) => {
    expect(open(text, "task-definition.json").kind).toBe("task-definition");
  });

  it.each(falseFriends)("leaves %s alone", (_, name, text) => {
    const document = openDocument(text, name);
    expect(document.kind).toBeNull();
    expect(document.tasks).toEqual([]);
  });

  it("takes any object for a definition when the user chose the language mode", () => {
    expect(openDocument("{}", "untitled", "ecs-task-definition").kind).toBe("task-definition");
    expect(openDocument("{}", "untitled", "json").kind).toBeNull();
  });

  it("sees the task through every dialect", () => {
    for (const text of [TASK, `{"taskDefinition": ${TASK}}`, `[${CONTAINER}]`]) {
      const [task] = open(text).tasks;
      expect(task?.containers.map((each) => each.get("name").string)).toEqual(["web"]);
      expect(task?.definition.get("containerDefinitions").items[0]?.get("image").pointer).toMatch(/\/0\/image$/);
    }
  });

  it("knows nothing of the task around an array of containers", () => {
    const definition = open(`[${CONTAINER}]`).tasks[0]?.definition;
    expect(definition?.get("cpu").state).toBe("unknown");
    expect(definition?.get("requiresCompatibilities").state).toBe("unknown");
  });
});

describe.skipIf(!hasCorpus)(`openDocument on real files${NEEDS_CORPUS}`, () => {
  it.each(corpusFiles().filter(isOurs))("knows $file", ({ file, text }) => {
    const single = /xray-container\.json|envoy-container\.json/.test(file);
    expect(openDocument(text, file).kind === null).toBe(single);
  });

  it.each(corpusFiles().filter((each) => !isOurs(each)))("leaves $file alone", ({ file, text }) => {
    expect(openDocument(text, file).kind).toBeNull();
  });
});
