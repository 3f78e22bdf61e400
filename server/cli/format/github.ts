/** Workflow commands of GitHub Actions: annotations on the lines of a pull request. */
import type { Severity } from "../../engine/finding.ts";
import type { Format } from "../report.ts";
import { printable } from "./frame.ts";
import { regionOf } from "./place.ts";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

export const github: Format = function* ({ files, problems }) {
  for (const result of files) {
    for (const finding of result.findings) {
      const { startLine, startColumn, endLine, endColumn } = regionOf(result, finding);
      const where = { file: result.path, line: startLine, endLine, col: startColumn, endColumn, title: finding.rule };
      yield command(COMMANDS[finding.severity], where, finding.message);
    }
  }
  for (const { path, message } of problems) yield command("error", { file: path, title: "Taskdef" }, message);
};

function command(name: string, properties: Record<string, string | number>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `${printable(`::${name} ${list.join(",")}::${data(message)}`)}\n`;
}

function data(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(value: string): string {
  return data(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
