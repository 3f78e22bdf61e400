import { loadPaint } from "../paint.ts";
import type { Format } from "../report.ts";

export const FORMATS = ["human", "json", "sarif", "github", "gitlab", "junit"] as const;
export type FormatName = (typeof FORMATS)[number];

/** Loads one output format. */
export async function loadFormat(name: FormatName, fd: number): Promise<Format> {
  switch (name) {
    case "human":
      return (await import("./human.ts")).human(await loadPaint(fd));
    case "json":
      return (await import("./json.ts")).json;
    case "sarif":
      return (await import("./sarif.ts")).sarif;
    case "github":
      return (await import("./github.ts")).github;
    case "gitlab":
      return (await import("./gitlab.ts")).gitlab;
    case "junit":
      return (await import("./junit.ts")).junit;
  }
}
