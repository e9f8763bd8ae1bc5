import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { noInsertions } from "../../../src/markdown/context.ts";
import { sanitisedHtml } from "../../../src/markdown/sanitize.ts";
import { html } from "../../../src/markup/template.ts";
import { bodyErrors } from "../../support/body-errors.ts";
import { mixedText } from "../../support/markdown-text.ts";
import { pictureFixture } from "../../support/picture-fixture.ts";

const context = {
  file: "a.md",
  bodyLine: 1,
  url: "/a/",
  language: "en",
  embeds: [],
  findPicture: (src: string) => (src === "a.jpg" ? { picture: pictureFixture() } : { error: "none" }),
  drawGraphic: () => ({ markup: html``, problems: [] }),
};
const sanitised = (markup: string): string =>
  sanitisedHtml(markup, { context, inserted: noInsertions("") }) ?? "nothing";

describe("sanitised HTML", () => {
  const table = [
    ["keeps what is allowed", '<p lang="fr">a <b>b</b><br></p>', '<p lang="fr">a <b>b</b><br></p>'],
    ["loses scripts with what is in them", "<script>alert(1)</script>a<style>b{}</style>", "a"],
    ["loses other tags, but not their text", "<form>a <blink>b</blink></form>", "a b"],
    ["loses attributes that are not allowed", '<p onclick="a" style="b" id="c">d</p>', '<p id="c">d</p>'],
    [
      "loses classes of the page's own parts",
      '<aside class="corrections note">a</aside><div class="corrections">b</div><li class="card footnote-item">c</li>',
      '<aside class="note">a</aside><div>b</div><li class="footnote-item">c</li>',
    ],
    [
      "keeps the classes that Markdown makes",
      '<code class="language-js x">a</code><section class="table"><table><tr><td class="align-left">b</td></tr></table></section>',
      '<code class="language-js">a</code><section class="table"><table><tr><td class="align-left">b</td></tr></table></section>',
    ],
    [
      "loses attributes that only generated markup may have",
      '<figure data-frame="https://example.org/" data-load="a" role="alert" aria-live="assertive" hidden>b</figure>',
      "<figure>b</figure>",
    ],
    ["loses comments", "a<!-- b -->c<!--[if IE]>d<![endif]-->", "ac"],
    [
      "loses addresses that do more than lead somewhere",
      '<a href="javascript:x">a</a><a href="data:x">b</a>',
      "<a>a</a><a>b</a>",
    ],
    ["loses addresses of hosts without a scheme", '<a href="//x.example/">a</a>', "<a>a</a>"],
    ["loses addresses that hide what they are", '<a href="java&#10;script:x">a</a>', "<a>a</a>"],
    ["keeps addresses", '<a href="/a/?b&amp;c#d">a</a>', '<a href="/a/?b&amp;c#d">a</a>'],
    [
      "writes a double quote in text as an entity",
      `a "b" <i title='"'>c</i>`,
      'a &quot;b&quot; <i title="&quot;">c</i>',
    ],
    ["writes empty elements without a slash", "a<br/>b<hr />c", "a<br>b<hr>c"],
    ["closes what was left open", "<div><b>a", "<div><b>a</b></div>"],
    ["drops what closes nothing", "a</div></b>b", "ab"],
    ["names an entity only once", "&lt;script&gt; &amp;lt;", "&lt;script&gt; &amp;lt;"],
    [
      "shows pictures at their published address in their own size",
      '<img src="a.jpg" alt="x" width="1" loading="eager">',
      '<img loading="eager" src="/pictures/harbour-1f3a9c0d2b-1600.jpg" alt="x" width="1600" height="900">',
    ],
  ] as const;
  for (const [what, markup, wanted] of table)
    it(what, () => {
      assert.equal(sanitised(markup), wanted);
    });

  it("contains only what is allowed, whatever the source, and closes all of it", () => {
    fc.assert(
      fc.property(mixedText, (markup) => {
        assert.deepEqual(bodyErrors(sanitised(markup)), []);
      }),
      { numRuns: 200 },
    );
  });
});
