import { ok } from "./assert.ts";
import { closeAll, own, remove, replace, show, untilRules, write } from "./editor.ts";

suite("configuration", () => {
  teardown(closeAll);

  test("a changed configuration holds at once, a removed one no longer", async () => {
    const { uri } = await show("web.json");
    await untilRules(uri, "unknown-field", "wrong-type");
    await write("taskdef.config.json", '{ "rules": { "wrong-type": "off" } }');
    try {
      await untilRules(uri, "unknown-field");
      const config = await show("taskdef.config.json");
      await replace(config, '"wrong-type"', '"unknown-field"');
      await untilRules(uri, "wrong-type");
    } finally {
      await closeAll();
      await remove("taskdef.config.json");
    }
    await show("web.json");
    await untilRules(uri, "unknown-field", "wrong-type");
  });

  test("an unknown key is reported in the configuration itself", async () => {
    await write("taskdef.config.json", '{ "ruels": {} }');
    try {
      const { uri } = await show("taskdef.config.json");
      await untilRules(uri, "invalid-config");
      ok(own(uri)[0]?.message.includes("ruels"), own(uri)[0]?.message ?? "");
    } finally {
      await closeAll();
      await remove("taskdef.config.json");
    }
  });
});
