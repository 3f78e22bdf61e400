import { Uri, workspace } from "vscode";
import { isConfigName } from "../server/document/names.ts";
import type { ReadFileParams, ReadFileResult } from "../server/lsp/protocol.ts";

/** The server may read its configuration through us, and nothing else. */
export async function readConfig(params: ReadFileParams): Promise<ReadFileResult> {
  const uri = Uri.parse(params.uri);
  if (!isConfigName(uri.path)) return {};
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch {
    return {};
  }
}
