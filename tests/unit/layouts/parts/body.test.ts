import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { body } from "../../../../layouts/parts/body.ts";

describe("a body", () => {
  it("is not changed", () => {
    assert.equal(
      body("<p>One <b>two</b>.</p>")?.markup ?? "",
      '<div class="prose e-content">\n<p>One <b>two</b>.</p>\n</div>',
    );
  });

  it("has the dateline before the first sentence", () => {
    assert.match(
      body("<p>One.</p>", { dateline: "SEOUL & <Busan>" })?.markup ?? "",
      /<p><span class="dateline">SEOUL &amp; &lt;Busan&gt;<\/span> — One\.<\/p>/,
    );
  });

  it("has the dateline before a first block that is no paragraph", () => {
    assert.match(
      body("<h2>One</h2>", { dateline: "SEOUL" })?.markup ?? "",
      /<p><span class="dateline">SEOUL<\/span> — <\/p>\n<h2>One<\/h2>/,
    );
  });

  it("is left out if it is blank, except for a dateline", () => {
    assert.equal(body("\n"), undefined);
    assert.match(body("", { dateline: "SEOUL" })?.markup ?? "", /SEOUL/);
  });
});
