import { isBareWord } from "../document/bare-word.ts";
import { effectiveNetworkMode } from "../document/ports.ts";
import { isIpAddress } from "../ecs/ip-address.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "extra-host",
  category: "runtime",
  severity: "warning",
  keys: ["extraHosts"],
  summary: "An extra host has something else than an IP address.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostEntry.html",
  messages: {
    address:
      'ipAddress is "{value}", which is no IP address, and what stands here goes into /etc/hosts as it is. Write the address itself.',
  },
  check(task, report) {
    // There the field itself is at fault: awsvpc-unsupported or windows-unsupported-parameter says so.
    if (effectiveNetworkMode(task) === "awsvpc" || task.os === "windows") return;
    for (const container of task.containers) {
      for (const at of container.get("extraHosts").items.map((host) => host.get("ipAddress"))) {
        const value = at.string;
        // Newer versions of Docker put the instance's own address there.
        if (!value || value === "host-gateway" || isIpAddress(value) || isBareWord(value)) continue;
        report({ at, message: "address", data: { value } });
      }
    }
  },
});
