import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Config } from "../../../src/customisation/config.ts";
import { configKeys } from "../../../src/customisation/config-keys.ts";
import { customisationHashes } from "../../../src/customisation/hashes.ts";

const hashesOf = (config: Config, hash = "one") =>
  customisationHashes(
    {
      folder: "/paper",
      hash,
      config: { path: "dateline.config.ts", hash, originals: [] },
      layouts: {},
      parts: {},
      slots: {},
      styles: [],
      problems: [],
    },
    config,
    (key) => Object.entries(configKeys).find(([name]) => name === key)?.[1].touches,
  );

describe("the hashes of a config", () => {
  it("are those of its data, whatever else it says", () => {
    const config = { dateFormats: { day: "d MMMM" } };
    assert.deepEqual(hashesOf(config, "one"), hashesOf(config, "two"));
    assert.notDeepEqual(hashesOf(config), hashesOf({ dateFormats: { day: "d. MMMM" } }));
  });

  it("change with the file if a setting is a function, or has one", () => {
    for (const config of [{ markdown: () => {} }, { words: { en: { search: () => "" } } }])
      assert.notDeepEqual(hashesOf(config, "one"), hashesOf(config, "two"));
  });

  it("touch what depends on a setting", () => {
    const none = { content: "", render: "", kinds: {} };
    assert.deepEqual(hashesOf({}), none);
    assert.deepEqual(
      hashesOf({ eleventy: () => {}, pages: () => [], hosts: { scripts: ["a.example"] } }),
      none,
    );
    const { content, ...others } = hashesOf({ markdown: () => {} });
    assert.notEqual(content, "");
    assert.deepEqual(others, { render: "", kinds: {} });
    assert.notEqual(hashesOf({ words: { en: {} } }).render, "");
  });
});
