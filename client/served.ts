import type { DocumentFilter, TextDocument } from "vscode";
import { isContainerDefinitionsName, isTaskDefinitionName } from "../server/document/names.ts";

export const LANGUAGES = ["json", "jsonc", "ecs-task-definition"];
/** Templates open in whatever mode the user's other extensions have for them. */
export const TEMPLATES = "**/*.{tpl,tftpl,template,j2,tmpl,dist}";
export const SELECTOR: DocumentFilter[] = [...LANGUAGES.map((language) => ({ language })), { pattern: TEMPLATES }];

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
