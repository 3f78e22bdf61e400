import * as vscode from "vscode";
import type { ClientCapabilities, InitializeParams, WorkspaceFolder } from "vscode-languageserver-protocol";
import type { Options } from "../server/lsp/protocol.ts";

/** No `textDocument.diagnostic`: pushed diagnostics can take a resolved finding away at once and hold a new one back. */
const CAPABILITIES: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: {
      versionSupport: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    codeAction: {
      isPreferredSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } },
    },
  },
};

export function initializeParams(processId: number | null): InitializeParams {
  const options: Options = { announceKind: true };
  return {
    processId,
    clientInfo: { name: vscode.env.appName, version: vscode.version },
    locale: vscode.env.language,
    rootUri: vscode.workspace.workspaceFolders?.[0]?.uri.toString() ?? null,
    workspaceFolders: vscode.workspace.workspaceFolders?.map(toFolder) ?? null,
    capabilities: CAPABILITIES,
    initializationOptions: options,
  };
}

export function toFolder({ uri, name }: vscode.WorkspaceFolder): WorkspaceFolder {
  return { uri: uri.toString(), name };
}
