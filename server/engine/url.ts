const PAGES = "https://github.com/taskdef/taskdef/blob/main/docs/rules/";

/** The page of a rule. */
export function urlOf(rule: string): string {
  return `${PAGES}${rule}.md`;
}
