import { describe, expect, it } from "vitest";
import { folder, taskdef } from "./cli.ts";
import { sarifValidator } from "./sarif-schema.ts";
import { BRIDGE, CLEAN, NOT_ONE, READ_ONLY } from "./texts.ts";

interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    results: Record<string, unknown>[];
    invocations: Record<string, unknown>[];
  }[];
}

const validate = sarifValidator();
const outside = folder({ "taskdef.json": BRIDGE });
const cwd = folder({
  "a b/한 #1.json": `\ufeff${JSON.stringify(JSON.parse(BRIDGE))}`,
  "clean.json": CLEAN,
  "empty.json": "",
  "other.json": NOT_ONE,
  "read-only.json": READ_ONLY.replace('"revision"', '"status": "ACTIVE",\n  "revision"'),
});

function sarif(...paths: string[]) {
  const log = JSON.parse(taskdef(["lint", "--format", "sarif", ...paths], { cwd }).stdout) as Sarif;
  validate(log);
  expect(validate.errors).toBeNull();
  return log.runs[0]!;
}

describe("sarif", () => {
  it("has a validator that finds faults", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: { driver: {} } }] })).toBe(false);
    expect(validate({ version: "2.1.0", runs: [], more: 1 })).toBe(false);
  });
  it("is valid for every outcome", () => {
    sarif("a b/한 #1.json", "clean.json", "empty.json", "other.json", "read-only.json", `${outside}/taskdef.json`);
  });
  it("lists all rules, and each result points to its own", () => {
    const run = sarif("read-only.json");
    const listed = JSON.parse(taskdef(["rules", "--format", "json"]).stdout) as { id: string }[];
    expect(run.tool.driver.rules.map((rule) => rule.id)).toEqual(listed.map((rule) => rule.id));
    expect(run.tool.driver.rules[run.results[0]?.ruleIndex as number]?.id).toBe("read-only-fields");
  });
  it("has the place and related places, but no fix: its text may hold a secret", () => {
    const artifactLocation = { uri: "read-only.json", uriBaseId: "%SRCROOT%" };
    expect(sarif("read-only.json").results).toEqual([
      {
        ruleId: "read-only-fields",
        ruleIndex: expect.any(Number),
        level: "warning",
        message: { text: expect.stringContaining("status, revision") },
        locations: [
          {
            physicalLocation: { artifactLocation, region: { startLine: 5, startColumn: 3, endLine: 5, endColumn: 11 } },
          },
        ],
        relatedLocations: [
          {
            id: 0,
            physicalLocation: { artifactLocation, region: expect.objectContaining({ startLine: 6, endLine: 6 }) },
            message: { text: expect.stringContaining("revision") },
          },
        ],
        partialFingerprints: { "taskdef/v1": expect.stringMatching(/^[0-9a-f]{32}$/) },
      },
    ]);
  });
  it("percent-encodes paths, and does not count a byte order mark", () => {
    const [result] = sarif("a b/한 #1.json").results;
    expect(result?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "a%20b/%ED%95%9C%20%231.json", uriBaseId: "%SRCROOT%" },
          region: { startLine: 1, startColumn: 69, endLine: 1, endColumn: 77 },
        },
      },
    ]);
  });
  it("names a file outside of the checkout by its whole path", () => {
    const [result] = sarif(`${outside}/taskdef.json`).results;
    expect(result?.locations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: `file://${outside}/taskdef.json` } } },
    ]);
  });
  it("tells of files that could not be linted", () => {
    expect(sarif("empty.json").invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: "error", message: { text: "empty" } }] },
    ]);
  });
});
