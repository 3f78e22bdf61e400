/** What the benchmark measures in its own process, as one bundle. */
export { parseTree } from "jsonc-parser";
export { getLanguageService, TextDocument } from "vscode-json-languageservice";
export { openDocument } from "../../server/document/document.ts";
export { DEFAULT_CONFIG, resolveConfig } from "../../server/engine/config.ts";
export { lint } from "../../server/engine/lint.ts";
export { rules } from "../../server/rules/index.generated.ts";
