import { isBareWord } from "../document/bare-word.ts";
import { remove, replaceValue } from "../document/edit.ts";
import { similar } from "../document/similar.ts";
import { DELIVERY_OPTIONS } from "../ecs/log-drivers.ts";
import { isByteSize } from "../ecs/log-values.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "log-mode",
  category: "runtime",
  severity: "warning",
  keys: ["mode", "max-buffer-size"],
  summary: "The delivery mode of a log driver or the size of its buffer is one that Docker does not take.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  messages: {
    mode: 'mode is "{value}", and logs are delivered "blocking" or "non-blocking", so the container does not start.',
    size: 'max-buffer-size is "{value}", which is no size such as "25m", so the container does not start.',
    useless:
      'max-buffer-size goes only with the mode "non-blocking"; with "blocking" there is no buffer, and Docker refuses to start the container.',
    replace: 'Write "{suggestion}"',
    remove: "Remove max-buffer-size",
  },
  check({ containers }, report, { document }) {
    for (const container of containers) {
      const logs = container.get("logConfiguration");
      const driver = logs.get("logDriver").string;
      // With awsfirelens the options are those of an output plugin, which may have a mode of its own.
      if (!driver || driver === "awsfirelens" || logs.get("options").open) continue;
      const [mode, size] = [logs.get("options").get("mode"), logs.get("options").get("max-buffer-size")];
      if (mode.string && !MODES.includes(mode.string) && !isBareWord(mode.string)) {
        const suggestion = similar(mode.string, MODES);
        const data = { value: mode.string };
        const edits = () => replaceValue(mode, suggestion);
        const fix = suggestion && ({ message: "replace", data: { suggestion }, safe: false, edits } as const);
        report({ at: mode, message: "mode", data, ...(fix && { fix }) });
      }
      if (!size.string) continue;
      const fix = { message: "remove", safe: false, edits: () => remove(document.text, size) } as const;
      if (mode.string === "blocking") report({ at: size, on: "key", message: "useless", fix });
      else if (!isByteSize(size.string) && !isBareWord(size.string))
        report({ at: size, message: "size", data: { value: size.string } });
    }
  },
});

const MODES = DELIVERY_OPTIONS.find((option) => option.name === "mode")?.values ?? [];
