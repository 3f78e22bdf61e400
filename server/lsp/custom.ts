import type { Connection } from "vscode-languageserver";
import { urlOf } from "../engine/url.ts";
import { rules } from "../rules/index.generated.ts";
import { analyseText } from "./analyses.ts";
import type { Configs } from "./configs.ts";
import { toDiagnostics } from "./diagnostics.ts";
import type { Guard } from "./guard.ts";
import { type LintParams, type LintResult, Method, type RuleInfo } from "./protocol.ts";

/** The requests that are ours: see protocol.ts. */
export function serveCustomRequests(connection: Connection, configs: Configs, guard: Guard): void {
  connection.onRequest(Method.lint, ({ uri, text, languageId }: LintParams) =>
    guard<LintResult>("lint", uri, { kind: null, diagnostics: [] }, async () => {
      const analysis = analyseText(text, uri, languageId, await configs.of(uri));
      return { kind: analysis.task?.config.ignored ? null : analysis.kind, diagnostics: toDiagnostics(uri, analysis) };
    }),
  );
  connection.onRequest(Method.rules, (): RuleInfo[] =>
    rules.map(({ id, summary, severity, category }) => ({ id, summary, severity, category, url: urlOf(id) })),
  );
}
