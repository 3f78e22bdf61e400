import { describe, expect, it } from "vitest";
import { parseConfig } from "../../server/engine/config-file.ts";
import { fargate, findings, told } from "./helpers.ts";

const bridge = fargate({ networkMode: "bridge" });

describe("severities", () => {
  it("come from the rule", () => {
    expect(told(findings(bridge))).toEqual(["fargate-network-mode /networkMode error"]);
  });
  it("come from the config when it names the rule", () => {
    expect(told(findings(bridge, { rules: { "fargate-network-mode": "hint" } }))).toEqual([
      "fargate-network-mode /networkMode hint",
    ]);
  });
  it("are off when the config says so", () => {
    expect(findings(bridge, { rules: { "fargate-network-mode": "off" } })).toEqual([]);
  });
  it("are refined by an override for the file, the last one winning", () => {
    const overrides = [
      { files: ["*.json"], rules: { "fargate-network-mode": "off" as const } },
      { files: ["task-definition.json"], rules: { "fargate-network-mode": "warning" as const } },
      { files: ["other.json"], rules: { "fargate-network-mode": "hint" as const } },
    ];
    expect(told(findings(bridge, { overrides }))).toEqual(["fargate-network-mode /networkMode warning"]);
  });
});

describe("an override with a pointer", () => {
  const off = { "fargate-network-mode": "off" as const };
  it("holds at its place and below", () => {
    expect(findings(bridge, { overrides: [{ files: ["*.json"], pointer: "/networkMode", rules: off }] })).toEqual([]);
    expect(findings(bridge, { overrides: [{ files: ["*.json"], pointer: "", rules: off }] })).toEqual([]);
  });
  it("holds nowhere else", () => {
    const overrides = [{ files: ["*.json"], pointer: "/network", rules: off }];
    expect(told(findings(bridge, { overrides }))).toEqual(["fargate-network-mode /networkMode error"]);
  });
  it("can switch a rule on in one place only", () => {
    const config = {
      rules: off,
      overrides: [
        { files: ["*.json"], pointer: "/networkMode", rules: { "fargate-network-mode": "warning" as const } },
      ],
    };
    expect(told(findings(bridge, config))).toEqual(["fargate-network-mode /networkMode warning"]);
    expect(
      findings(fargate({ networkMode: undefined }), {
        ...config,
        overrides: [{ ...config.overrides[0]!, pointer: "/cpu" }],
      }),
    ).toEqual([]);
  });
  it("is reported when it names this very file and silences nothing", () => {
    const overrides = [{ files: ["task-definition.json"], pointer: "/cpu", rules: off }];
    expect(told(findings(fargate(), { overrides }))).toEqual(["unused-suppression /cpu warning"]);
    expect(findings(fargate(), { overrides: [{ ...overrides[0]!, files: ["*.json"] }] })).toEqual([]);
  });
});

describe("ignored files", () => {
  it("have no findings", () => {
    expect(findings(bridge, { ignore: ["task-*.json"] })).toEqual([]);
  });
});

describe("taskdef.config.json", () => {
  it("may have comments and trailing commas, and any key may be left out", () => {
    const { config, findings: found } = parseConfig('{\n  // ours\n  "extends": "strict",\n}');
    expect(found).toEqual([]);
    expect(config).toMatchObject({
      extends: ["strict"],
      rules: {},
      files: [],
      ignore: [],
      overrides: [],
      completeFiles: false,
    });
  });

  const faults: [string, string, string[]][] = [
    ["an unknown key", '{"rulez": {}}', ["/rulez"]],
    ["an unknown rule", '{"rules": {"no-such-thing-at-all": "off"}}', ["/rules/no-such-thing-at-all"]],
    ["a wrong severity", '{"rules": {"unknown-field": "warn"}}', ["/rules/unknown-field"]],
    ["a wrong preset", '{"extends": "all"}', ["/extends"]],
    ["a wrong type", '{"files": "*.json"}', ["/files"]],
    ["an override without files", '{"overrides": [{"rules": {}}]}', ["/overrides/0/files"]],
    ["broken JSON", '{"rules": ', [""]],
    ["no object", "[]", [""]],
    ["nothing", "", [""]],
  ];
  it.each(faults)("reports %s once, at its place", (_, text, pointers) => {
    const { findings: found } = parseConfig(text);
    expect(found.map((each) => each.pointer)).toEqual(pointers);
    for (const each of found) {
      expect(each.rule).toBe("invalid-config");
      expect(each.start).toBeLessThanOrEqual(each.end);
      expect(each.end).toBeLessThanOrEqual(text.length);
    }
  });

  it("suggests the rule that was meant", () => {
    const { findings: found } = parseConfig('{"rules": {"unknown-feild": "off"}}');
    expect(found[0]?.message).toContain('"unknown-field"');
    expect(found[0]?.fixes[0]?.edits()).toEqual([{ start: 11, end: 26, text: '"unknown-field"' }]);
  });

  it.each([
    ['{"files": "deploy/*.json"}', "files takes a list."],
    ['{"files": [1]}', "files[0] takes a string."],
    ['{"rules": []}', "rules takes an object."],
    ['{"completeFiles": "yes"}', "completeFiles takes true or false."],
    ['{"extends": 5}', "extends is 5; it takes registration, recommended or strict."],
    ['{"overrides": [{"files": []}]}', "files takes at least 1 entry."],
    ['{"ignore": [""]}', "ignore[0] takes at least 1 character."],
    ['{"extends": []}', "extends is []; it takes registration, recommended or strict."],
    ['{"overrides": [{"files": ["a"], "pointer": "cpu"}]}', 'pointer is a JSON pointer: it begins with "/".'],
    [
      '{"overrides": [{"files": ["a"], "pointer": "/a~b"}]}',
      'pointer is a JSON pointer: a "~" in a name is written "~0", and a "/" is written "~1".',
    ],
  ])("says of %s: %s", (text, message) => {
    expect(parseConfig(text).findings.map((each) => each.message)).toEqual([message]);
  });

  it.each([
    ['"warn"', "warning"],
    ['"info"', "information"],
    ['"eror"', "error"],
    ["2", "error"],
  ])("knows what the severity %s means", (written, meant) => {
    const { findings: found } = parseConfig(`{"rules": {"wrong-type": ${written}}}`);
    const takes = "it takes off, error, warning, information or hint";
    expect(found.map((each) => each.message)).toEqual([`wrong-type is ${written}; ${takes}. Did you mean "${meant}"?`]);
    expect(found[0]?.fixes[0]?.edits()[0]?.text).toBe(`"${meant}"`);
  });
  it("shows a severity as it is written when nothing is near", () => {
    const { config, findings: found } = parseConfig('{"rules": {"wrong-type": 7, "unknown-field": ["off"]}}');
    expect(found[0]?.message).toMatch(/^wrong-type is 7; it takes [^?]*\.$/);
    expect(config.rules).toEqual({});
  });

  it("tells its faults in the order of the text", () => {
    const { findings: found } = parseConfig('{"ignore": 1, "rulez": {}, "rules": {"wrong-type": "x"}, "files": 1}');
    expect(found.map((each) => each.pointer)).toEqual(["/ignore", "/rulez", "/rules/wrong-type", "/files"]);
  });

  it("keeps what is right beside what is wrong", () => {
    const { config } = parseConfig('{"rules": {"unknown-field": "warn", "wrong-type": "off"}, "completeFiles": true}');
    expect(config.rules).toEqual({ "wrong-type": "off" });
    expect(config.completeFiles).toBe(true);
  });
});
