import { expect, it } from "vitest";
import { findings } from "./findings.ts";

const rulesOf = (text: string) => findings(text).map((each) => each.rule);

// What the pages of the rules about Windows, launch types and roles do not show.
const WINDOWS = '"runtimePlatform": {"operatingSystemFamily": "WINDOWS_SERVER_2022_CORE"}';
const FARGATE = '"requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "1024", "memory": "2048"';
const task = (head: string, container = "", rest = "") =>
  `{"family": "f", ${head}, "containerDefinitions": [{"name": "a", "image": "x:1", "memory": 8${container}}]${rest}}`;

it.each([
  ["privileged", '"privileged": true', ["windows-unsupported-parameter"], ["fargate-privileged"]],
  ["dnsServers", '"dnsServers": ["10.0.0.2"]', ["windows-unsupported-parameter"], ["fargate-unsupported-parameter"]],
  [
    "extraHosts",
    '"extraHosts": [{"hostname": "db", "ipAddress": "10.0.0.2"}]',
    ["windows-unsupported-parameter"],
    ["awsvpc-unsupported"],
  ],
  [
    "devices",
    '"linuxParameters": {"devices": [{"hostPath": "/dev/fuse"}]}',
    ["windows-unsupported-parameter"],
    ["fargate-unsupported-parameter"],
  ],
  [
    "an added capability",
    '"linuxParameters": {"capabilities": {"add": ["NET_ADMIN"]}}',
    ["windows-unsupported-parameter"],
    ["fargate-capabilities"],
  ],
  [
    "an init process",
    '"linuxParameters": {"initProcessEnabled": true}',
    ["windows-unsupported-parameter"],
    ["windows-unsupported-parameter"],
  ],
  [
    "ulimits",
    '"ulimits": [{"name": "nofile", "softLimit": 1, "hardLimit": 1}]',
    ["windows-unsupported-parameter"],
    ["windows-unsupported-parameter"],
  ],
  [
    "what DescribeTaskDefinition fills in",
    '"privileged": false, "links": [], "systemControls": [], "user": ""',
    [],
    [],
  ],
  ["a value that a template decides", '"privileged": ${privileged}, "ulimits": ${ulimits}', [], []],
])("on Windows: %s", (_, member, onEc2, onFargate) => {
  expect(rulesOf(task(WINDOWS, `, ${member}`)).sort()).toEqual(onEc2);
  expect(rulesOf(task(`${WINDOWS}, ${FARGATE}`, `, ${member}`)).sort()).toEqual(onFargate);
});

it.each([
  ["an operating system that a template decides", '"runtimePlatform": {"operatingSystemFamily": "${OS}"}', []],
  ["host processes", `${WINDOWS}, "pidMode": "host"`, ["windows-unsupported-parameter"]],
  ["host processes on Fargate", `${WINDOWS}, ${FARGATE}, "pidMode": "host"`, ["fargate-unsupported-parameter"]],
  [
    "a Docker driver",
    `${WINDOWS}, "volumes": [{"name": "v", "dockerVolumeConfiguration": {"driver": "rexray/ebs"}}]`,
    ["windows-unsupported-parameter"],
  ],
  ["the local driver", `${WINDOWS}, "volumes": [{"name": "v", "dockerVolumeConfiguration": {"driver": "local"}}]`, []],
  ["no network at all", `${WINDOWS}, "networkMode": "none"`, []],
  ["bridge on Fargate", `${WINDOWS}, ${FARGATE.replace("awsvpc", "bridge")}`, ["fargate-network-mode"]],
  ["bridge on external Windows", `${WINDOWS}, "requiresCompatibilities": ["EXTERNAL"], "networkMode": "bridge"`, []],
  ["external and Fargate", FARGATE.replace("]", ', "EXTERNAL"]'), ["external-network-mode"]],
  ["storage where both are meant", `"ephemeralStorage": {"sizeInGiB": 30}, ${FARGATE.replace("]", ', "EC2"]')}`, []],
  ["storage where nothing is said", '"ephemeralStorage": {"sizeInGiB": 30}', []],
  [
    "storage on managed instances",
    '"ephemeralStorage": {"sizeInGiB": 30}, "requiresCompatibilities": ["MANAGED_INSTANCES"]',
    [],
  ],
  [
    "accelerators on Fargate",
    `"inferenceAccelerators": [{"deviceName": "d", "deviceType": "eia2.medium"}], ${FARGATE}`,
    ["fargate-unsupported-parameter"],
  ],
  ["a name for a role", '"taskRoleArn": "service-role/web"', []],
  ["a role's account and name from a template", '"taskRoleArn": "arn:aws:iam::${A}:${B}"', []],
  ["a whole ARN from a template", '"taskRoleArn": "arn:${REST}"', []],
  ["an account that stands for another", '"taskRoleArn": "arn:aws:iam::1234567890:role/web"', []],
  ["an account left out", '"taskRoleArn": "arn:aws:iam:::role/web"', []],
  ["one colon too few", '"taskRoleArn": "arn:aws:iam:123456789012:role/web"', ["invalid-role-arn"]],
  ["no name", '"taskRoleArn": "arn:aws:iam::123456789012:role/"', ["invalid-role-arn"]],
  ["a role of STS", '"taskRoleArn": "arn:aws:sts::123456789012:assumed-role/web/me"', ["invalid-role-arn"]],
  ["China", '"taskRoleArn": "arn:aws-cn:iam::123456789012:role/team/web"', []],
  ["a user, though the account is not known", '"taskRoleArn": "arn:aws:iam::${A}:user/me"', ["invalid-role-arn"]],
])("%s", (_, head, expected) => {
  expect(rulesOf(task(head))).toEqual(expected);
});
