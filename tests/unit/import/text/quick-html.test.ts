import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { treeText } from "../../../../src/import/text/html-text.ts";
import { parsedHtml } from "../../../../src/import/text/parsed-html.ts";
import { quickTree } from "../../../../src/import/text/quick-html.ts";
import { anyHtml, anyNesting, anyTags } from "../../../support/any-html.ts";

describe("quickTree", () => {
  for (const [name, arbitrary] of [
    ["any HTML", anyHtml],
    ["tags in any order", anyTags],
    ["elements in any other", anyNesting],
  ] as const)
    it(`gives for ${name} the same text as the parser of HTML, or nothing`, () => {
      fc.assert(
        fc.property(arbitrary, (html) => {
          const quick = quickTree(html);
          if (quick) assert.deepEqual(treeText(quick), treeText(parsedHtml(html)));
        }),
        { numRuns: Number(process.env.RUNS ?? 1000) },
      );
    });

  it("reads what most texts hold", () => {
    for (const html of [
      '<p class="a">It&#8217;s <a href="/x?a=1&b=2" target=\'_blank\'>a</a> &amp; <strong>b</strong><br/>c</p>\n\n<h2 id="b">B</h2>',
      '<ul><li>a<ul><li>b</li></ul></li></ul><!-- c --><figure><img src="a.jpg" alt=""><figcaption>d</figcaption></figure>',
      "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table><pre>\na\n</pre>",
    ])
      assert.ok(quickTree(html), html);
  });

  it("leaves all else to that parser", () => {
    for (const html of [
      "<p>a<p>b",
      "<p>a<div>b</div></p>",
      "<b><i>a</b></i>",
      "<a><a>b</a></a>",
      "<li>a</li>",
      "<table><tr><td>a</td></tr></table>",
      "<table><tbody>a</tbody></table>",
      "a &copy b",
      "a &notit; b",
      "a &#150; b",
      "<!doctype html>a",
      "<script>a</script>",
      "<p hidden>a</p>",
      "<!-->a-->",
      "</p>",
      "<p",
      "a < b",
      "<div />",
      "<h2><h3>a</h3></h2>",
      "<x-y>a</x-y>",
    ])
      assert.equal(quickTree(html), undefined, html);
  });
});
