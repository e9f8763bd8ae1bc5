import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { search } from "../../../../layouts/pages/search.ts";
import { chromeOf, headOf } from "../../../support/layout-views.ts";

const script = readFileSync(join(import.meta.dirname, "../../../../layouts/scripts/search.js"), "utf8");

it("the search page has every setting that its script reads", () => {
  const { markup } = search({
    chrome: chromeOf({ searchUrl: "/search/", scriptUrls: { searchIndex: "/assets/search-index.js" } }),
    head: headOf(),
    basePath: "/",
    languages: [{ language: "en", indexes: ["/search/index/2024/"] }],
    sections: [],
  });
  const json = /data-settings="([^"]*)"/.exec(markup)?.[1]?.replaceAll("&quot;", '"') ?? "";
  const settings: object = JSON.parse(json);
  const destructured = /const \{ ([\w, ]+) \} = settings;/.exec(script)?.[1]?.split(", ") ?? [];
  const accessed = Array.from(script.matchAll(/\bsettings\.(\w+)/g), ([, name = ""]) => name);
  const read = [...destructured, ...accessed];
  assert.ok(read.length >= 3);
  assert.deepEqual(
    read.filter((name) => !Object.hasOwn(settings, name)),
    [],
  );
});
