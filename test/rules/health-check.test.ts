import { describe, expect, it } from "vitest";
import { faultOfHealthCheck } from "../../server/ecs/health-check.ts";
import { findings } from "./findings.ts";

describe("a health check's command", () => {
  it.each([
    [["CMD-SHELL", "curl -f http://localhost/ || exit 1"]],
    [["CMD", "curl", "-f", "http://localhost/"]],
    [["CMD", "sh", "-c", "a || exit 1"]],
    [["CMD", "sh", "-c", "a", "||"]],
    [["CMD", "/bin/check"]],
    [["NONE"]],
    [["/healthcheck"]],
    [[""]],
    [[undefined, "curl"]],
    [["CMD-SHELL", undefined]],
  ])("%j is fine, or not known", (words) => {
    expect(faultOfHealthCheck(words, "linux")).toBeUndefined();
  });

  it.each([
    [[], "empty"],
    [["CMD"], "nothing"],
    [["CMD-SHELL"], "nothing"],
    [["cmd-shell", "exit 0"], "spelling"],
    [["CMD_SHELL", "exit 0"], "spelling"],
    [["curl", "-f", "http://localhost/"], "kind"],
    [["/healthcheck --quick"], "kind"],
    [["CMD", "curl localhost || exit 1"], "shell"],
    [["CMD", "curl", "localhost", "||", "exit", "1"], "shell"],
    [["CMD", "curl localhost"], "blanks"],
    [["CMD-SHELL", "curl", "localhost"], "rest"],
  ])("%j: %s", (words, kind) => {
    expect(faultOfHealthCheck(words, "linux")?.kind).toBe(kind);
  });

  it("may have blanks in a program's path on Windows", () => {
    expect(faultOfHealthCheck(["CMD", "C:\\Program Files\\check.exe"], "windows")).toBeUndefined();
  });
});

it.each([
  ["interval", 5, 300],
  ["timeout", 2, 120],
  ["retries", 1, 10],
  ["startPeriod", 0, 300],
])("%s goes from %i to %i without an error", (name, least, most) => {
  const found = (value: number) => {
    const container = {
      name: "web",
      image: "nginx:1",
      memory: 64,
      healthCheck: { command: ["CMD", "/check"], [name]: value },
    };
    const text = JSON.stringify({ family: "web", containerDefinitions: [container] });
    return findings(text).map(({ rule, pointer }) => `${rule} ${pointer}`);
  };
  const wrong = [`health-check-range /containerDefinitions/0/healthCheck/${name}`];
  expect([found(least - 1), found(least), found(most), found(most + 1)]).toEqual([wrong, [], [], wrong]);
});
