import { describe, expect, it } from "vitest";
import { findings, told } from "./helpers.ts";

const NAME = "task-definition.jsonc";
const definition = (comment: string, mode = "bridge") => `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  ${comment}
  "networkMode": "${mode}",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "web", "image": "nginx:1.29" }]
}`;
const lintWith = (comment: string, mode?: string) => told(findings(definition(comment, mode), {}, NAME));

describe("taskdef-disable-next-line", () => {
  it("silences the rule on the next line", () => {
    expect(lintWith("// taskdef-disable-next-line fargate-network-mode -- the pipeline sets it")).toEqual([]);
    expect(lintWith("/* taskdef-disable-next-line fargate-network-mode */")).toEqual([]);
    expect(lintWith("// taskdef-disable-next-line wrong-type, fargate-network-mode")).toHaveLength(1);
  });
  it("reaches over further comments", () => {
    expect(lintWith("// taskdef-disable-next-line fargate-network-mode\n  // and why: it is a test")).toEqual([]);
  });
  it("reaches over comment blocks, and no further than the line behind them", () => {
    const comment = "// taskdef-disable-next-line fargate-network-mode";
    expect(lintWith(`${comment}\n  /* why */`)).toEqual([]);
    expect(lintWith(`${comment}\n  /* why:\n     it is ** a test */ // and\n  // more`)).toEqual([]);
    expect(lintWith(`${comment}\n  /* why */ "tags": [], /* x */`)).toContain(
      "fargate-network-mode /networkMode error",
    );
  });
  it("takes what stands behind the list for the reason, with or without --", () => {
    expect(lintWith("// taskdef-disable-next-line fargate-network-mode because I say so")).toEqual([]);
    expect(lintWith("// taskdef-disable-next-line fargate-network-mode: I, for one, say so")).toEqual([]);
    expect(lintWith("// taskdef-disable-next-line fargate-network-mode , mutable-tag because, well")).toEqual([]);
    expect(lintWith("/* taskdef-disable-next-line mutable-tag,\n     fargate-network-mode because */")).toEqual([]);
  });
  it("tells of a rule that there is not, and which one was meant", () => {
    const messages = (comment: string) =>
      findings(definition(comment, "awsvpc"), {}, NAME).map(({ message, tags }) => [message, tags]);
    expect(messages("// taskdef-disable-next-line awsvpc-hostport")).toEqual([
      ['There is no rule "awsvpc-hostport". Did you mean "awsvpc-host-port"?', undefined],
    ]);
    expect(messages("// taskdef-disable-next-line because, mutable-tag")).toEqual([
      ['There is no rule "because". `taskdef rules` lists them all.', undefined],
    ]);
  });
  it("silences no other rule and no other line", () => {
    expect(lintWith("// taskdef-disable-next-line wrong-type")).toEqual([
      "unused-suppression  warning",
      "fargate-network-mode /networkMode error",
    ]);
    expect(lintWith('// taskdef-disable-next-line fargate-network-mode\n  "tags": [],')).toContain(
      "fargate-network-mode /networkMode error",
    );
  });
  it("is reported when nothing is wrong any more", () => {
    expect(lintWith("// taskdef-disable-next-line fargate-network-mode -- old", "awsvpc")).toEqual([
      "unused-suppression  warning",
    ]);
  });
  it("is not reported when the rule does not run under this config", () => {
    expect(lintWith("// taskdef-disable-next-line mutable-tag -- for the strict preset", "awsvpc")).toEqual([]);
    expect(lintWith("// taskdef-disable-next-line no-such-rule", "awsvpc")).toHaveLength(1);
  });
  it("is reported when it names no rule", () => {
    expect(lintWith("// taskdef-disable-next-line -- because")).toEqual([
      "unused-suppression  warning",
      "fargate-network-mode /networkMode error",
    ]);
  });
});
