/** The invariants of ARCHITECTURE.md that a compiler does not see. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

/**
 * What each room may import besides itself, as beginnings of paths and of packages' names. Nothing points upwards:
 * knowledge ← documents ← schema, rules ← engine ← faces.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "server/ecs/": [],
  "server/document/": ["server/ecs/", "jsonc-parser", "fastest-levenshtein"],
  "server/schema/": ["server/document/", "server/ecs/"],
  // The form of a rule, and what rules about references share.
  "server/rules/": ["server/engine/rule.ts", "server/engine/unknown-name.ts", "server/document/", "server/ecs/"],
  "server/engine/": ["server/rules/", "server/schema/", "server/document/", "server/ecs/", "picomatch"],
  "server/language/": ["server/schema/", "server/document/", "server/ecs/"],
  "server/lsp/": [
    "server/engine/",
    "server/language/",
    "server/rules/index.generated.ts",
    "server/document/",
    "vscode-",
    "node:",
  ],
  "server/cli/": [
    ...["server/engine/", "server/rules/index.generated.ts", "server/document/", "server/lsp/node.ts", "package.json"],
    ...["ignore", "picocolors", "picomatch", "write-file-atomic", "fastest-levenshtein", "node:"],
  ],
  // The client knows how to talk to the server and which names are worth starting it for; nothing of its inside.
  "client/": ["server/lsp/protocol.ts", "server/document/names.ts", "vscode", "node:"],
};
/** Rooms that run in a browser too; only these entries of them may name Node. */
const NODE_ENTRIES = ["server/lsp/node.ts"];
/** Behind the seam of client/link.ts, so that activating loads none of the library: others know its types only. */
const KNOW_THE_LIBRARY = /^client\/language-client(\.node|\.web)?\.ts$/;
const AWS_ROOM = "server/cloud/";
const MAX_LINES = 400;

const sources = ["server", "client"].flatMap(filesIn).filter((file) => /\.m?ts$/.test(file));

describe("imports", () => {
  test.each(Object.entries(MAY_IMPORT))("%s", (room, allowed) => {
    const foreign = sources
      .filter((file) => file.startsWith(room))
      .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
      .filter(({ target }) => ![room, ...allowed].some((each) => target.startsWith(each)));
    expect(foreign.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test("every source stands in a room that has rules", () => {
    const rooms = [...Object.keys(MAY_IMPORT), AWS_ROOM];
    expect(sources.filter((file) => !rooms.some((room) => file.startsWith(room)))).toEqual([]);
  });

  test("only the Node entries and the command line touch Node", () => {
    const touching = sources.filter((file) => importsOf(file).some((target) => target.startsWith("node:")));
    expect(touching.filter((file) => !NODE_ENTRIES.includes(file) && !file.startsWith("server/cli/"))).toEqual([]);
  });

  test("only what is behind the client's seam runs the language client's library", () => {
    const knowing = sources.filter((file) => /^(?!import type).*from "vscode-languageclient/m.test(readText(file)));
    expect(knowing.filter((file) => !KNOW_THE_LIBRARY.test(file))).toEqual([]);
    const loading = sources.filter((file) => /^import (?!type).*"\.\/language-client/m.test(readText(file)));
    expect(loading.filter((file) => !KNOW_THE_LIBRARY.test(file))).toEqual([]);
  });

  test("only the cloud room knows the AWS SDK", () => {
    const knowing = sources.filter((file) => importsOf(file).some((target) => /^@(aws-sdk|smithy)\//.test(target)));
    expect(knowing.filter((file) => !file.startsWith(AWS_ROOM))).toEqual([]);
  });
});

test(`no file of ours is longer than ${MAX_LINES} lines`, () => {
  const ours = [...sources, ...["scripts", "test"].flatMap(filesIn)]
    .filter((file) => /\.m?[jt]s$/.test(file))
    .filter((file) => !file.includes(".generated."));
  expect(ours.filter((file) => readText(file).split("\n").length > MAX_LINES)).toEqual([]);
});

describe("bundles", () => {
  const KB = 1024;
  const limits = {
    "dist/server.js": 700 * KB,
    "dist/web/server.js": 700 * KB,
    // All that activating reads on the desktop. The language client is read after it, when the server is needed.
    "dist/extension.js": 150 * KB,
    "dist/client.js": 500 * KB,
    // A web extension is one file, so this one holds the language client as well, and runs it when it is needed.
    "dist/web/extension.js": 500 * KB,
  };

  test.each(Object.entries(limits))("%s is small", (bundle, limit) => {
    expect(existsSync(path.join(root, bundle)), "run `npm run build` first").toBe(true);
    expect(statSync(path.join(root, bundle)).size).toBeLessThanOrEqual(limit);
  });

  test.each([...Object.keys(limits), "dist/cli.js"])("%s has no SDK and makes no code at run time", (bundle) => {
    const text = readText(bundle);
    expect(/aws-sdk|smithy/.exec(text)?.[0]).toBeUndefined();
    expect(/\bnew Function\b|\beval\(/.exec(text)?.[0]).toBeUndefined();
  });
});

test("the extension contributes no schema: its server is the only source of findings", () => {
  expect(JSON.parse(readText("package.json")).contributes).not.toHaveProperty("jsonValidation");
});

/** The targets of a file's imports: paths from the root, or names of packages. */
function importsOf(file: string): string[] {
  const statements = readText(file).matchAll(
    /^(?:import|export|\}) (?:[^"\n]*from )?"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...statements]
    .map((match) => match[1] ?? match[2] ?? "")
    .map((target) => (target.startsWith(".") ? path.posix.join(path.posix.dirname(file), target) : target));
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
}

function readText(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}
