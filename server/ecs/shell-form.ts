/** Commands that were written as one line where ECS takes a list of words. */

const SHELL_SYNTAX = /[|&;<>()$`\\"'*?[\]{}~]/;

/** The list that a line stands for: its words, or a shell that reads it where it takes more than blanks to split it. */
export function asList(line: string): string[] {
  const shell = /^\s*((?:\/\S*\/)?(?:ba|da|a)?sh)\s+(-\w*c)\s+(\S[\s\S]*)$/.exec(line);
  if (shell) return [shell[1] ?? "", shell[2] ?? "", unquoted(shell[3] ?? "")];
  return SHELL_SYNTAX.test(line) ? ["sh", "-c", line.trim()] : line.trim().split(/\s+/);
}

/** True for a path or a name with blanks between words, which no program has. */
export function isLine(word: string): boolean {
  return /^[^\s"']\S*\s+\S/.test(word.trim());
}

function unquoted(text: string): string {
  const inner = /^(["'])([\s\S]*)\1\s*$/.exec(text);
  return inner && !inner[2]?.includes(inner[1] ?? "") ? (inner[2] ?? "") : text;
}
