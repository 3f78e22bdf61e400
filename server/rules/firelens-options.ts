import { isBareWord } from "../document/bare-word.ts";
import { renameKey, replaceValue } from "../document/edit.ts";
import type { Field } from "../document/field.ts";
import { HOLE, withHoles } from "../document/placeholder.ts";
import { similar } from "../document/similar.ts";
import { FIRELENS_OPTIONS } from "../ecs/firelens.ts";
import { defineRule, type Report } from "../engine/rule.ts";

type Message = "similar" | "value" | "alone" | "rename" | "replace";

export default defineRule<Message>({
  id: "firelens-options",
  category: "runtime",
  severity: "warning",
  keys: ["firelensConfiguration"],
  summary: "An option of a log router is misspelled, has a value it cannot have, or lacks the one beside it.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html",
  messages: {
    similar: 'A log router has no option "{name}", so it does nothing. Did you mean "{suggestion}"?',
    value: '{name} is "{value}", and a log router knows only {values} there.',
    alone: "{name} stands without {other}, so the extra configuration is not read. Add {other}.",
    rename: 'Rename it to "{suggestion}"',
    replace: 'Write "{suggestion}"',
  },
  check({ containers }, report) {
    for (const container of containers) {
      const options = container.get("firelensConfiguration").get("options");
      for (const at of options.members) checkOption(options, at, report);
    }
  },
});

const FILE = ["config-file-type", "config-file-value"] as const;

function checkOption(options: Field<Record<string, string>>, at: Field<string>, report: Report<Message>): void {
  const name = String(at.name);
  const option = FIRELENS_OPTIONS.find((each) => each.name === name);
  if (!option) {
    checkName(options, at, name, report);
    return;
  }
  const other = FILE.find((each) => each !== name);
  if (other && FILE.some((each) => each === name) && options.get(other).absent && at.string) {
    report({ at, on: "key", message: "alone", data: { name, other } });
  }
  const { string: value } = at;
  if (!value || isBareWord(value) || !option.values || option.values.includes(value)) return;
  const suggestion = similar(value, option.values);
  const data = { name, value, values: option.values.map((each) => `"${each}"`).join(" and ") };
  const fix = suggestion && {
    message: "replace" as const,
    data: { suggestion },
    safe: false,
    edits: () => replaceValue(at, suggestion),
  };
  report({ at, message: "value", data, ...(fix && { fix }) });
}

/** A name that is like none of the known ones may be an option that is newer than this list. */
function checkName(options: Field<Record<string, string>>, at: Field, name: string, report: Report<Message>): void {
  if (withHoles(name, undefined).includes(HOLE)) return;
  const suggestion = similar(
    name,
    FIRELENS_OPTIONS.map((each) => each.name),
  );
  if (!suggestion || options.get(suggestion).present) return;
  const edits = () => renameKey(at, suggestion);
  const fix = { message: "rename", data: { suggestion }, safe: false, edits } as const;
  report({ at, on: "key", message: "similar", data: { name, suggestion }, fix });
}
