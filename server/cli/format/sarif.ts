/** SARIF 2.1.0, for GitHub code scanning and other places that collect findings of many tools. */
import type { Finding, Severity } from "../../engine/finding.ts";
import { presetOf, type Rule } from "../../engine/rule.ts";
import { urlOf } from "../../engine/url.ts";
import { rules } from "../../rules/index.generated.ts";
import type { FileResult, Format, Problem } from "../report.ts";
import { VERSION } from "../version.ts";
import { fingerprints } from "./fingerprint.ts";
import { regionOf } from "./place.ts";

const LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const ROOT = "%SRCROOT%";

export const sarif: Format = function* ({ files, problems }) {
  const driver = {
    name: "Taskdef",
    version: VERSION,
    informationUri: "https://github.com/taskdef/taskdef",
    rules: rules.map(ruleOf),
  };
  yield `{"$schema": "${SCHEMA}", "version": "2.1.0", "runs": [{\n`;
  yield `"tool": ${JSON.stringify({ driver })},\n`;
  yield `"columnKind": "utf16CodeUnits",\n`;
  yield `"originalUriBaseIds": ${JSON.stringify({ [ROOT]: { description: text("The root of the checkout.") } })},\n"results": [`;
  const fingerprint = fingerprints();
  let separator = "\n";
  for (const result of files) {
    for (const finding of result.findings) {
      yield `${separator}${JSON.stringify(resultOf(result, finding, fingerprint(result, finding)))}`;
      separator = ",\n";
    }
  }
  yield `\n],\n"invocations": ${JSON.stringify([invocationOf(problems)])}\n}]}\n`;
};

function ruleOf(rule: Rule) {
  const { id, summary, source, severity, category, peers = [] } = rule;
  const url = urlOf(id);
  const help = `${summary}\n\nPage of the rule: ${url}\nSource: ${source}`;
  const markdown = `${summary}\n\n[Page of the rule](${url}) · [Source](${source})`;
  return {
    id,
    shortDescription: text(summary),
    fullDescription: text(peers.length > 0 ? `${summary} Elsewhere: ${peers.join(", ")}.` : summary),
    helpUri: url,
    help: { text: help, markdown },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { category, preset: presetOf(rule), tags: ["ecs", category] },
  };
}

function resultOf(result: FileResult, finding: Finding, fingerprint: string) {
  const { rule, severity, message, related } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex((each) => each.id === rule),
    level: LEVELS[severity],
    message: text(message),
    locations: [locationOf(result, finding)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        ...locationOf(result, place),
        message: text(place.message),
      })),
    }),
    partialFingerprints: { "taskdef/v1": fingerprint },
    // No fixes: they are optional, and the text that they insert may be a secret.
  };
}

function locationOf(result: FileResult, range: { start: number; end: number }) {
  return { physicalLocation: { artifactLocation: artifact(result.path), region: regionOf(result, range) } };
}

function invocationOf(problems: readonly Problem[]) {
  return {
    executionSuccessful: problems.length === 0,
    toolExecutionNotifications: problems.map(({ path, message }) => ({
      level: "error",
      message: text(message),
      locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
    })),
  };
}

/** A path as a URI: each segment percent-encoded. An absolute path stands for itself, a relative one below the root. */
function artifact(path: string) {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (path.startsWith("/")) return { uri: `file://${encoded}` };
  // encodeURIComponent would make a Windows drive's colon %3A.
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${encoded.replace("%3A", ":")}` };
  return { uri: encoded, uriBaseId: ROOT };
}

function text(value: string) {
  return { text: value };
}
