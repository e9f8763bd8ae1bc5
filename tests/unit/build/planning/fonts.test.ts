import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { describe, it } from "node:test";
import { installation } from "../../../../src/build/installation.ts";
import { fonts } from "../../../../src/build/planning/fonts.ts";
import { stylesheetPage } from "../../../../src/build/planning/stylesheetPage.ts";

const { copies, first, names } = fonts(installation.fonts);

describe("the fonts", () => {
  it("are published under names of their content, beside their licence", () => {
    for (const { url } of copies.slice(0, -1))
      assert.match(url, /^\/assets\/newsreader-[a-z-]+-[a-z0-9]{10}\.woff2$/i);
    assert.match(readFileSync(copies.at(-1)?.from ?? "", "utf8"), /SIL Open Font License/i);
    assert.equal(first, copies[0]?.url);
  });

  it("weigh at most 130 KB where a page needs upright and italic", () => {
    const bytes = copies.slice(0, 2).map(({ from }) => statSync(from).size);
    assert.ok(bytes.reduce((one, other) => one + other, 0) <= 130_000);
  });

  it("are what the style sheet asks for, and nothing else is", () => {
    const { css } = stylesheetPage(installation.styles, { names }).view;
    const asked = new Set([...css.matchAll(/url\("?([^")]+)"?\)/g)].map(([, name]) => name));
    assert.deepEqual([...asked].sort(), [...names.values()].sort());
  });
});
