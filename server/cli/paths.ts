import { isAbsolute, relative, resolve, sep } from "node:path";

/** A path as a person in this folder would write it. */
export function near(path: string): string {
  return relative(process.cwd(), path) || path;
}

/** A path as the web pages of a CI system know it: from the root of the checkout, with slashes. */
export function fromCheckout(file: string, env: NodeJS.ProcessEnv = process.env): string {
  const cwd = process.cwd();
  const root = [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR].find((each) => each && isBelow(cwd, each)) ?? cwd;
  const path = resolve(file);
  return withSlashes(isBelow(path, root) ? relative(root, path) : path);
}

/** A path as the globs of a config in a folder see it. */
export function inside(folder: string, path: string): string {
  return withSlashes(relative(folder, path));
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way);
}

function withSlashes(path: string): string {
  return path.replaceAll(sep, "/");
}
