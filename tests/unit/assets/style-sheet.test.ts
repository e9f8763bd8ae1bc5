import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accentRule, stylesheetPage } from "../../../src/assets/style-sheet.ts";
import { paths } from "../../../src/lib/runtime.ts";

describe("a publication's own colour", () => {
  it("is lightened in the dark as far as it must be", () => {
    assert.match(accentRule("#14508C"), /--accent:light-dark\(#14508c,#[0-9a-f]{6}\)/);
    assert.match(accentRule("#14508C"), /^@layer tokens\{@media screen/);
  });

  it("is at the end of the style sheet, and changes the name of its file", () => {
    const plain = stylesheetPage(paths.styles);
    const own = stylesheetPage(paths.styles, { accent: "#14508c" });
    assert.notEqual(own.url, plain.url);
    assert.ok(own.view.css.startsWith(plain.view.css));
    assert.match(own.view.css.slice(plain.view.css.length), /#14508c/);
  });
});

describe("the style sheet", () => {
  it("has layers for tokens, for the layouts and for what a publication adds, in this order", () => {
    const { css } = stylesheetPage(paths.styles).view;
    assert.deepEqual(css.match(/@layer [^{;]+/g), ["@layer tokens", "@layer dateline", "@layer publication"]);
  });
});
