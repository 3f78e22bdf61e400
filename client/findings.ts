import { type Diagnostic, languages, type Uri } from "vscode";

/** Our findings on a document, as VS Code shows them. */
export function findingsOn(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === "taskdef");
}

/** The rule of a finding. */
export function ruleOf({ code }: Diagnostic): string | undefined {
  const value = typeof code === "object" ? code.value : code;
  return value === undefined ? undefined : String(value);
}
