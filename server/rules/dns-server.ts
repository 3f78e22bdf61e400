import { isBareWord } from "../document/bare-word.ts";
import { effectiveNetworkMode } from "../document/ports.ts";
import { isIpAddress } from "../ecs/ip-address.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "dns-server",
  category: "runtime",
  severity: "warning",
  keys: ["dnsServers"],
  summary: "A DNS server is not given by its IP address.",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  messages: {
    address:
      'The DNS server is "{value}", which is no IP address; a name cannot be looked up before there is a server. Write its address.',
  },
  check(task, report) {
    // There the field itself is at fault, and another rule says so.
    if (effectiveNetworkMode(task) === "awsvpc" || task.os === "windows") return;
    for (const container of task.containers) {
      for (const at of container.get("dnsServers").items) {
        const value = at.string;
        if (value && !isIpAddress(value) && !isBareWord(value)) report({ at, message: "address", data: { value } });
      }
    }
  },
});
