import type { TextDocument } from "vscode";
import type { TextDocumentFilter } from "vscode-languageclient";
import { isContainerDefinitionsName, isTaskDefinitionName } from "../server/document/names.ts";

const LANGUAGES = ["json", "jsonc", "ecs-task-definition"];
/** Templates, and sometimes JSON, open in whatever mode the user's other extensions have for them. */
const NAMES = "**/*.{json,jsonc,tpl,tftpl,template,j2,tmpl,dist}";
/** All that may be served, as far as VS Code's filters can say it: `isServed` says it exactly. */
export const SELECTOR: TextDocumentFilter[] = [...LANGUAGES.map((language) => ({ language })), { pattern: NAMES }];

/** Larger files are no task definitions: ECS takes 64 KiB. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** Documents that are another document's past, or no document of the user's at all. */
const FOREIGN_SCHEMES = new Set([
  "output",
  "debug",
  "git",
  "gitfs",
  "git-commit",
  "gitlens",
  "review",
  "pr",
  "vscode",
  "vscode-scm",
  "vscode-local-history",
  "vscode-userdata",
  "walkThroughSnippet",
]);

/** True for a document whose text the server shall see: whether it is a task definition, the content says. */
export function isServed({ uri, languageId }: TextDocument): boolean {
  if (FOREIGN_SCHEMES.has(uri.scheme)) return false;
  return LANGUAGES.includes(languageId) || isTaskDefinitionName(uri.path) || isContainerDefinitionsName(uri.path);
}
