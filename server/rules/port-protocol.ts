import { isBareWord } from "../document/bare-word.ts";
import { replaceValue } from "../document/edit.ts";
import { portMappings } from "../document/ports.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "port-protocol",
  category: "runtime",
  severity: "warning",
  keys: ["protocol"],
  summary: "A port mapping's protocol is neither tcp nor udp, and ECS silently makes it tcp.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  messages: {
    spelling:
      'protocol is "{value}", and ECS takes everything but "tcp" and "udp" for tcp, without a word. Write "{lower}".',
    other:
      'protocol is "{value}", and ECS takes everything but "tcp" and "udp" for tcp, without a word. Write one of them.',
    replace: 'Write "{lower}"',
  },
  check(task, report) {
    for (const { mapping } of portMappings(task)) {
      const at = mapping.get("protocol");
      const value: string = at.string ?? "";
      // An empty one is left over from a skeleton, and invalid-value tells of it.
      if (value === "" || PROTOCOLS.has(value)) continue;
      const lower = value.toLowerCase();
      // PORT_PROTOCOL is filled in by a script; UDP is only misspelt.
      if (isBareWord(value) && !PROTOCOLS.has(lower)) continue;
      const fix = { message: "replace", data: { lower }, safe: true, edits: () => replaceValue(at, lower) } as const;
      report({
        at,
        message: PROTOCOLS.has(lower) ? "spelling" : "other",
        data: { value, lower },
        ...(PROTOCOLS.has(lower) && { fix }),
      });
    }
  },
});

const PROTOCOLS: ReadonlySet<string> = new Set(["tcp", "udp"]);
