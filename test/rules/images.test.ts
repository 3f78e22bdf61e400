import { describe, expect, it } from "vitest";
import { HOLE } from "../../server/document/placeholder.ts";
import { faultOf, parseImage, privateEcr } from "../../server/ecs/image-reference.ts";
import { findings } from "./findings.ts";

const DIGEST = `sha256:${"0d17".repeat(16)}`;

describe("an image reference", () => {
  it.each([
    ["nginx", undefined, "nginx", undefined],
    ["nginx:1.29", undefined, "nginx", "1.29"],
    ["library/nginx:1.29", undefined, "library/nginx", "1.29"],
    ["localhost/app", "localhost", "app", undefined],
    ["registry:5000/team/app:1", "registry:5000", "team/app", "1"],
    ["public.ecr.aws/nginx/nginx", "public.ecr.aws", "nginx/nginx", undefined],
  ])("%s", (image, registry, repository, tag) => {
    expect(parseImage(image)).toEqual({ registry, repository, tag, digest: undefined });
    expect(parseImage(`${image}@${DIGEST}`)).toEqual({ registry, repository, tag, digest: DIGEST });
    expect(faultOf(image)).toBeUndefined();
    expect(faultOf(`${image}@${DIGEST}`)).toBeUndefined();
  });

  it.each([
    ["https://nginx", "scheme"],
    [" nginx", "blank"],
    ["nginx:1.29+build", "character"],
    [`nginx:${"1".repeat(256)}`, "length"],
    ["nginx@sha512:12", "digest"],
    [`nginx@${DIGEST.toUpperCase()}`, "digest"],
    ["Nginx", "upper-case"],
    ["team/App", "upper-case"],
    ["nginx:", "form"],
    ["nginx:1:2", "form"],
    ["team//app", "form"],
    ["app-:1", "form"],
  ])("%s has a fault: %s", (image, fault) => {
    expect(faultOf(image)?.fault).toBe(fault);
  });

  it.each([
    ["123456789012.dkr.ecr.eu-central-1.amazonaws.com/app", "123456789012", "eu-central-1"],
    ["123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/app", "123456789012", "cn-north-1"],
    ["123456789012.dkr.ecr-fips.us-east-1.amazonaws.com/app", "123456789012", "us-east-1"],
    ["123456789012.dkr-ecr.eu-central-1.on.aws/app", "123456789012", "eu-central-1"],
    [`${HOLE}.dkr.ecr.${HOLE}.amazonaws.com/app`, HOLE, HOLE],
  ])("%s lies in a private registry", (image, account, region) => {
    expect(privateEcr(image)).toEqual({ account, region });
  });

  it.each(["public.ecr.aws/a/b", "nginx", HOLE, `${HOLE}/app:1`, "example.com/dkr.ecr.eu.amazonaws.com/app"])(
    "%s does not surely lie in one",
    (image) => {
      expect(privateEcr(image)).toBeUndefined();
    },
  );
});

describe("an image that a template fills in", () => {
  it.each([
    "${IMAGE}",
    "${ECR}/App:${TAG}",
    "<IMAGE1_NAME>",
    "IMAGE_URI:latest",
    "((image))",
    "[[ image ]]",
    "@@IMAGE@@",
    "%(image)s",
    "docker pull {{image}}",
  ])("%s is left in peace", (image) => {
    const containers = [{ name: "web", image, memory: 256 }];
    expect(findings(JSON.stringify({ family: "web", containerDefinitions: containers }))).toEqual([]);
  });
});
