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
    const config = { dateFormats: { en: { day: "d MMMM" } } };
    assert.deepEqual(hashesOf(config, "one"), hashesOf(config, "two"));
    assert.notDeepEqual(hashesOf(config), hashesOf({ dateFormats: { en: { day: "d. MMMM" } } }));
  });

  it("change with the file if a setting is a function, or has one", () => {
    for (const config of [{ markdown: () => {} }, { words: { en: { archiveOf: () => "" } } }])
      assert.notDeepEqual(hashesOf(config, "one"), hashesOf(config, "two"));
  });

  it("touch what depends on a setting", () => {
    const none = { content: "", search: "", render: "", kinds: {} };
    assert.deepEqual(hashesOf({}), none);
    assert.deepEqual(
      hashesOf({ eleventy: () => {}, pages: () => [], hosts: { scripts: ["a.example"] } }),
      none,
    );
    const { content, ...others } = hashesOf({ markdown: () => {} });
    assert.notEqual(content, "");
    assert.deepEqual(others, { search: "", render: "", kinds: {} });
    for (const texts of [{ words: { en: { by: "By" } } }, { dateFormats: { en: { day: "d.M.yyyy" } } }]) {
      const { content, search, render } = hashesOf(texts);
      assert.equal(content, "");
      assert.ok(search !== "" && render !== "");
    }
    // Words that stand in texts, or decide about their warnings.
    assert.notEqual(hashesOf({ words: { en: { note: "Remark" } } }).content, "");
    assert.notEqual(hashesOf({ words: { cy: { by: "Gan" } } }).content, "");
  });
});
