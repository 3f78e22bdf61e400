import type { TaskDocument } from "../document/document.ts";
import type { Field } from "../document/field.ts";

/** What follows a place: whether a colon does, so that its value is there; and the comma that is missing. */
export function behind(document: TaskDocument, end: number, child?: Field): { named: boolean; comma: "," | "" } {
  const next = significant(document, end);
  const named = child !== undefined && next === ":";
  // A quote, a bracket, a number: something that is no longer part of this member.
  return { named, comma: next === "" || /[,}\]:]/.test(next) ? "" : "," };
}

/** The next character that is neither blank nor in a comment; empty at the end of the text. */
function significant({ text, comments }: TaskDocument, offset: number): string {
  let at = offset;
  for (;;) {
    while (at < text.length && /\s/.test(text[at] ?? "")) at++;
    const comment = text[at] === "/" ? comments.find((each) => each.start === at) : undefined;
    if (!comment) return text[at] ?? "";
    at = comment.end;
  }
}
