import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlText } from "../../../../src/import/text/html-text.ts";

describe("htmlText", () => {
  it("writes paragraphs, emphasis and links, with a mark for each address", () => {
    const text = htmlText(
      '<p>The <b>ferry </b>sails\n<i>again</i>: <a href="https://example.org/a">see</a>.</p>',
    );
    assert.equal(text.markdown, "The **ferry** sails *again*: [see](\uFDD00\uFDD1).");
    assert.deepEqual(text.addresses, [{ kind: "link", address: "https://example.org/a" }]);
    assert.equal(text.words, "The ferry sails again: see.");
  });

  it("begins headings at level two and skips none", () => {
    assert.equal(
      markdownOf("<h1>One</h1><h4>Two</h4><h6>Three</h6><h3>Four</h3>"),
      "## One\n\n### Two\n\n#### Three\n\n### Four",
    );
  });

  it("writes a figure with its caption and credit", () => {
    const html =
      '<figure><a href="crane.jpg"><img src="crane.jpg" alt="A crane"></a><figcaption>It "fell". <cite>Ada Brandt</cite></figcaption></figure>';
    assert.equal(markdownOf(html), '![A crane](\uFDD00\uFDD1 "It \\"fell\\". | Ada Brandt")');
  });
});

function markdownOf(html: string): string {
  return htmlText(html).markdown;
}
