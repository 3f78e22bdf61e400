import { expect, it } from "vitest";
import { findings } from "./findings.ts";

const rulesOf = (text: string) => findings(text).map((each) => each.rule);

// What the pages of the rules about volumes, tags and proxies do not show.
const task = (head: string, mounts = "[]") =>
  `{"family": "f", "taskRoleArn": "web", ${head},
    "containerDefinitions": [{"name": "a", "image": "x:1", "memory": 8, "mountPoints": ${mounts}}]}`;
const efs = (members: string) =>
  task(`"volumes": [{"name": "v", "efsVolumeConfiguration": {"fileSystemId": "fs-1", ${members}}}]`);
const s3 = (members: string) =>
  task(`"volumes": [{"name": "v", "s3filesVolumeConfiguration": {"fileSystemArn": "arn:aws:s3files:x", ${members}}}]`);

it.each([
  [
    "a template decides on encryption",
    efs('"transitEncryption": "${E}", "authorizationConfig": {"iam": "ENABLED"}'),
    [],
  ],
  [
    "a template decides on the access point",
    efs('"rootDirectory": "/x", "authorizationConfig": {"accessPointId": "${AP}"}'),
    [],
  ],
  [
    "a template decides on the directory",
    efs('"transitEncryption": "ENABLED", "rootDirectory": "/${D}", "authorizationConfig": {"accessPointId": "fsap-1"}'),
    [],
  ],
  ["IAM off, no access point", efs('"authorizationConfig": {"accessPointId": "", "iam": "DISABLED"}'), []],
  [
    "encryption is needed and missing, with a port",
    efs('"transitEncryptionPort": 2999, "authorizationConfig": {"iam": "ENABLED"}'),
    ["efs-transit-encryption"],
  ],
  ["port 0 is none", efs('"transitEncryptionPort": 0'), []],
  [
    "S3 Files with an access point and a directory",
    s3('"accessPointArn": "arn:aws:s3files:y", "rootDirectory": "/x"'),
    ["access-point-root-directory"],
  ],
  ["S3 Files with an access point and its root", s3('"accessPointArn": "arn:aws:s3files:y", "rootDirectory": "/"'), []],
  [
    "no task role, but the file is a part",
    efs('"transitEncryption": "ENABLED", "authorizationConfig": {"iam": "ENABLED"}').replace(
      '"family": "f", "taskRoleArn": "web", ',
      "",
    ),
    ["invalid-family"],
  ],
  [
    "a source that a template decides",
    task('"volumes": [{"name": "v", "host": "${H}", "efsVolumeConfiguration": {"fileSystemId": "fs-1"}}]'),
    [],
  ],
  [
    "not at launch, and a folder",
    task('"volumes": [{"name": "v", "configuredAtLaunch": false, "host": {"sourcePath": "/x"}}]'),
    [],
  ],
  ["mounts that a template makes", task('"volumes": [{"name": "v", "configuredAtLaunch": true}]', "${MOUNTS}"), []],
  [
    "a mount whose volume is not known",
    task('"volumes": [{"name": "v", "configuredAtLaunch": true}]', '[{"sourceVolume": "${V}", "containerPath": "/v"}]'),
    [],
  ],
  ["another volume may stand unused", task('"volumes": [{"name": "v", "host": {}}]'), []],
  [
    "a scope that a template decides",
    task('"volumes": [{"name": "v", "dockerVolumeConfiguration": {"scope": "${S}", "autoprovision": false}}]'),
    [],
  ],
  ["tags that a template adds to", task('"tags": [${TAGS}]'), []],
  [
    "a value that a template decides",
    task('"tags": [{"key": "k", "value": "${#V}"}, {"key": "${K}", "value": ""}, {"key": "${K}", "value": ""}]'),
    [],
  ],
  ["AWS in the middle", task('"tags": [{"key": "my-aws:tag", "value": "see AWS: x"}]'), []],
  ["AWS in front, in capitals", task('"tags": [{"key": "k", "value": "AWS:x"}]'), ["reserved-tag"]],
  ["a tab", task('"tags": [{"key": "k", "value": "a\\tb"}]'), ["invalid-tag"]],
  ["an empty proxy of a skeleton", task('"proxyConfiguration": {"containerName": "", "properties": []}'), []],
])("%s", (_, text, expected) => {
  expect(rulesOf(text)).toEqual(expected);
});
