import { replaceValue } from "../document/edit.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "entry-point-one-string",
  category: "runtime",
  severity: "warning",
  keys: ["entryPoint"],
  summary: "A container's entry point is a program and its arguments in one string.",
  source: "https://github.com/aws/amazon-ecs-agent/issues/717",
  messages: {
    one: 'The entry point has "{program}" and its arguments in one string, which is taken for the name of one file, so the container does not start. Write each word as a string of its own.',
    repair: "Split it into {count} strings",
  },
  check({ containers }, report) {
    for (const container of containers) {
      const entryPoint = container.get("entryPoint");
      const at = entryPoint.items[0];
      const found = at?.string;
      if (!at || !found || !PROGRAM_AND_MORE.test(found) || !entryPoint.complete) continue;
      // Only where no quotes tell the words apart, the words are sure.
      const rest = entryPoint.items.slice(1).map((item) => item.string);
      const words = /["'\\$`]/.test(found) ? undefined : found.trim().split(/\s+/);
      const known = rest.every((word) => word !== undefined);
      const value = words && known ? [...words, ...rest] : undefined;
      const edits = () => replaceValue(entryPoint, value);
      const fix = value && ({ message: "repair", data: { count: value.length }, safe: false, edits } as const);
      // The arguments may hold a password; the program is one of those below.
      const program = found.split(/\s/, 1)[0] ?? "";
      report({ at, message: "one", data: { program }, ...(fix && { fix }) });
    }
  },
});

/** Programs that are no folder's name: a path may have blanks in it. */
const PROGRAM_AND_MORE =
  /^(?:\/(?:usr\/(?:local\/)?)?s?bin\/)?(?:sh|bash|ash|dash|zsh|env|exec|node|npm|npx|yarn|pnpm|python[\d.]*|java|ruby|bundle|php|dotnet|tini|dumb-init)\s+\S/;
