import type { Finding } from "./finding.ts";
import { render } from "./message.ts";
import type { Data, Rule } from "./rule.ts";
import { urlOf } from "./url.ts";

/** A finding of a rule that has no check of its own, because only the engine can see the fault. */
export function ownFinding<M extends string>(
  { id, severity, messages }: Rule<M>,
  message: M,
  { start, end }: { start: number; end: number },
  pointer: string,
  data?: Data,
): Finding {
  return {
    rule: id,
    severity,
    message: render(messages[message], data),
    start,
    end,
    pointer,
    url: urlOf(id),
    related: [],
    fixes: [],
  };
}
