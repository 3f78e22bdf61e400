import { defineRule } from "../engine/rule.ts";

const WORDS: Readonly<Record<string, string>> = {
  CommaExpected: "a comma is missing before this",
  ColonExpected: "a colon is missing after the name",
  ValueExpected: "a value is missing here",
  PropertyNameExpected: "a property name in double quotes is missing here",
  CloseBraceExpected: "a closing } is missing",
  CloseBracketExpected: "a closing ] is missing",
  UnexpectedEndOfString: "the string is not closed",
  UnexpectedEndOfComment: "the comment is not closed",
  UnexpectedEndOfNumber: "the number is not complete",
  InvalidUnicode: "the \\u escape needs four hexadecimal digits",
  InvalidEscapeCharacter: "the character behind the backslash makes no escape; write \\\\ for a backslash",
  InvalidCharacter: "a control character stands in the string; write it as an escape, such as \\n",
  EndOfFileExpected: "the text goes on behind its end",
  InvalidNumberFormat: "this is no number",
};

export default defineRule({
  id: "syntax-error",
  category: "syntax",
  severity: "error",
  summary: "The text is no JSON, so no tool can register it.",
  source: "https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-skeleton.html",
  messages: {
    broken: "The JSON is broken: {what}.",
  },
  check(task, report, { document }) {
    // A template is no JSON before it is rendered: what it will be is not known.
    if (document.templated) return;
    const [first] = document.syntaxProblems;
    if (!first) return;
    // The first one is the cause, as a rule; what follows is its echo.
    report({
      at: task.subject,
      span: first,
      message: "broken",
      data: { what: WORDS[first.code] ?? "this is not expected here" },
    });
  },
});
