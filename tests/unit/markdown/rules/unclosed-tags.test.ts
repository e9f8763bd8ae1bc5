import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { processorTime } from "../../../support/processor-time.ts";
import { htmlOf, problemsOf } from "../../../support/rendered-markdown.ts";

const never = (line: number, tag: string, closing: string) =>
  `${line} (warning): "${tag}" is never closed and is printed unchanged. Write ${closing} where it ends, or write \\${tag} if readers are to see it.`;
const notAllowed = (line: number, tag: string) =>
  `${line} (warning): "${tag}" is never closed and is printed unchanged. Remove it, or write \\${tag} if readers are to see it.`;

describe("a tag in a line that is never closed", () => {
  const table = [
    [
      "Headings like <H1> and <H2>, in style.",
      "<p>Headings like &lt;H1&gt; and &lt;H2&gt;, in style.</p>\n",
      [notAllowed(10, "<H1>"), notAllowed(10, "<H2>")],
    ],
    ["<Q> and <A>", "<p>&lt;Q&gt; and &lt;A&gt;</p>\n", [never(10, "<Q>", "</q>"), never(10, "<A>", "</a>")]],
    [
      "One\ntwo <code> or `<b>` or *<b>*",
      "<p>One\ntwo &lt;code&gt; or <code>&lt;b&gt;</code> or <em>&lt;b&gt;</em></p>\n",
      [never(11, "<code>", "</code>"), never(11, "<b>", "</b>")],
    ],
    ["- Dear <title>", "<ul>\n<li>Dear &lt;title&gt;</li>\n</ul>\n", [notAllowed(10, "<title>")]],
    [
      "The <li> and the <div>",
      "<p>The &lt;li&gt; and the &lt;div&gt;</p>\n",
      [never(10, "<li>", "</li>"), never(10, "<div>", "</div>")],
    ],
    ["A <script> here", "<p>A &lt;script&gt; here</p>\n", [notAllowed(10, "<script>")]],
    ["<b>one <b>two</b>, <b>", "<p>&lt;b&gt;one <b>two</b>, &lt;b&gt;</p>\n", [never(10, "<b>", "</b>")]],
    [
      "It ends with </b> here",
      "<p>It ends with &lt;/b&gt; here</p>\n",
      [
        '10 (warning): "</b>" closes nothing and is printed unchanged. Remove it, or write \\</b> if readers are to see it.',
      ],
    ],
  ] as const;
  for (const [source, html, problems] of table)
    it(`is text, with a warning, in ${JSON.stringify(source)}`, () => {
      assert.equal(htmlOf(source), html);
      assert.deepEqual(problemsOf(source), problems);
    });

  for (const [source, html] of [
    ["\\<H1>, \\<b> and \\</b>", "<p>&lt;H1&gt;, &lt;b&gt; and &lt;/b&gt;</p>\n"],
    ["One<br>two <wbr> <B>x</b>", "<p>One<br>two <wbr></wbr> <b>x</b></p>\n"],
    ["Some <b>bold\n\nwords</b> x", "<p>Some <b>bold</b></p>\n<p>words x</p>\n"],
    ["A <ruby>漢<rt>kan</ruby>", "<p>A <ruby>漢<rt>kan</rt></ruby></p>\n"],
  ] as const)
    it(`is none in ${JSON.stringify(source)}`, () => {
      assert.equal(htmlOf(source), html);
      assert.deepEqual(problemsOf(source), []);
    });

  it("is reported with its own line only, if it is in a heading", () => {
    assert.deepEqual(problemsOf('One\n\nTwo <h2 id="x">three'), [
      "12: Headings are written in Markdown. Write ## instead of <h2>.",
    ]);
  });

  it("is found in time", () => {
    for (const unit of ["<b>", "</b>", "<b>x</b>", "<i><b></i>", "<b>\n\n"])
      assert.ok(processorTime(() => problemsOf(unit.repeat(20_000))) < 1500, unit);
  });
});
