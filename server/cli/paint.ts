import type { Severity } from "../engine/finding.ts";
import { type Paint, PLAIN } from "./format/frame.ts";
import { wantsColor } from "./terminal.ts";

/** Colours for a stream; plain text where nobody wants them. */
export async function loadPaint(fd: number): Promise<Paint> {
  if (!wantsColor(fd)) return PLAIN;
  const { default: picocolors } = await import("picocolors");
  const colors = picocolors.createColors(true);
  const bySeverity: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.blue,
    hint: colors.cyan,
  };
  return { bold: colors.bold, dim: colors.dim, severity: (severity, text) => bySeverity[severity](text) };
}
