import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { textOfHtml } from "../../../src/markup/plain-text.ts";

describe("the text of HTML", () => {
  const table = [
    ["<p>A <b>ha</b>rbour.</p><p>Ferries</p>", "A harbour. Ferries"],
    ["<ul><li>One</li><li>Two</li></ul>", "One Two"],
    ["<table><tr><td>4</td><td>crossings</td></tr></table>", "4 crossings"],
    ["One<br>two", "One two"],
    ["<p>Fish &amp; chips &lt;b&gt;</p>", "Fish & chips <b>"],
    ["<p>So<sup>2</sup></p>", "So2"],
    ["<p>  Too\n many\t spaces </p>\n", "Too many spaces"],
    ['<p>Said.<sup class="footnote-ref"><a href="#fn1">1</a></sup> More.</p>', "Said. More."],
    [
      '<li><p>By telephone. <a href="#fnref1" class="footnote-back" aria-label="Back">↩</a></p></li>',
      "By telephone.",
    ],
    [
      "<figure><svg><title>Map</title><text>Seoul</text></svg><figcaption>Where</figcaption></figure>",
      "Where",
    ],
    ["<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字</p>", "漢字"],
    ["", ""],
  ] as const;
  for (const [html, text] of table)
    it(`is ${JSON.stringify(text)} for ${JSON.stringify(html)}`, () => {
      assert.equal(textOfHtml(html), text);
    });
});
