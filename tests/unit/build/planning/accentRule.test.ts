import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { installation } from "../../../../src/build/installation.ts";
import { accentRule } from "../../../../src/build/planning/accentRule.ts";
import { stylesheetPage } from "../../../../src/build/planning/stylesheetPage.ts";

describe("a publication's own colour", () => {
  it("is lightened in the dark as far as it must be", () => {
    assert.match(accentRule("#14508C"), /--accent:light-dark\(#14508c,#[0-9a-f]{6}\)/);
    assert.match(accentRule("#14508C"), /^@media screen/);
  });

  it("stands at the end of the style sheet, and makes another file of it", () => {
    const plain = stylesheetPage(installation.styles);
    const own = stylesheetPage(installation.styles, { accent: "#14508c" });
    assert.notEqual(own.url, plain.url);
    assert.ok(own.view.css.startsWith(plain.view.css));
    assert.match(own.view.css.slice(plain.view.css.length), /#14508c/);
  });
});
