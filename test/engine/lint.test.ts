import { describe, expect, it } from "vitest";
import { openDocument } from "../../server/document/document.ts";
import { DEFAULT_CONFIG, type FileConfig, resolveConfig } from "../../server/engine/config.ts";
import { fixAll } from "../../server/engine/fix.ts";
import { lint } from "../../server/engine/lint.ts";
import { defineRule } from "../../server/engine/rule.ts";
import { fargate, findings, NAME, told } from "./helpers.ts";

describe("a rule that crashes", () => {
  const crashing = defineRule({
    id: "crashing",
    category: "registration",
    severity: "error",
    summary: "",
    source: "",
    messages: {},
    check() {
      throw new TypeError("secret text of the document");
    },
  });
  const base = resolveConfig(DEFAULT_CONFIG, NAME);
  const config: FileConfig = {
    ...base,
    active: [{ rule: crashing, setting: "error", explicit: false }, ...base.active],
  };
  const found = lint(openDocument(fargate({ networkMode: "host" }), NAME), config);

  it("is named once, and the other rules still report", () => {
    expect(told(found)).toEqual(["internal-error  information", "fargate-network-mode /networkMode error"]);
    expect(found[0]?.message).toContain("crashing");
  });
  it("tells nothing of the document", () => {
    expect(JSON.stringify(found[0])).not.toContain("secret");
  });
});

describe("findings", () => {
  it("are in the order of the text", () => {
    const found = findings(fargate({ status: "ACTIVE", cpus: 1, networkMode: "host" }));
    expect(found.map((each) => each.start)).toEqual(found.map((each) => each.start).sort((a, b) => a - b));
    expect(found.length).toBeGreaterThanOrEqual(3);
  });
  it("come from an unfinished text as well", () => {
    const text = '{\n  "family": "web",\n  "requiresCompatibilities": ["FARGATE"],\n  "networkMode": "bridge",\n  "cp';
    expect(told(findings(text))).toContain("fargate-network-mode /networkMode error");
  });
  it("are none in a file that is something else", () => {
    expect(findings('{"name": "x", "version": "1.0.0"}')).toEqual([]);
    expect(findings("- a: yaml\n")).toEqual([]);
    expect(findings("")).toEqual([]);
  });
});

describe("fixAll", () => {
  it("makes every safe fix and stops at a fixed point", () => {
    const config = resolveConfig(DEFAULT_CONFIG, NAME);
    const broken = fargate({ networkMode: "bridge", revision: 3, status: "ACTIVE", cpu: 256 });
    const fixed = fixAll(broken, NAME, config);
    expect(JSON.parse(fixed)).toEqual(JSON.parse(fargate()));
    expect(fixAll(fixed, NAME, config)).toBe(fixed);
  });
});
