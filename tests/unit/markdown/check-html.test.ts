import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { processorTime } from "../../support/processor-time.ts";
import { problemsOf, renderedMarkdown } from "../../support/rendered-markdown.ts";

describe("handwritten HTML", () => {
  it("is no problem if it is allowed", () => {
    const source =
      '<details open>\n<summary>More</summary>\n\nText <abbr title="x">y</abbr>.\n\n</details>\n\n<a href="/b/">b</a>\n\n<aside class="note">c</aside>';
    assert.deepEqual(problemsOf(source), []);
    assert.deepEqual(renderedMarkdown(source).body.links, [{ href: "/b/", line: 17 }]);
  });

  const table = [
    [
      "with a tag that is not allowed is reported with its line",
      "One\n\n<div>\n<p>Two</p>\n<form>\n</form>\n</div>",
      ["14 (warning): <form> is not allowed here and was removed."],
    ],
    [
      "inside a paragraph is reported with its line",
      "One\ntwo <b>x</b>\n<blink>three</blink>",
      ["12 (warning): <blink> is not allowed here and was removed."],
    ],
    [
      "with a class of the page itself is reported",
      '<aside class="corrections note">\n<p id="x" class="box-title headline">Correction</p>\n</aside>\n\n<div class="corrections">One</div>',
      [
        '10 (warning): The class "corrections" of <aside> was removed: only those that Markdown itself makes may stand in a text. Leave it out.',
        '11 (warning): The class "headline" of <p> was removed: only those that Markdown itself makes may stand in a text. Leave it out.',
        '14 (warning): The class "corrections" of <div> was removed: only those that Markdown itself makes may stand in a text. Leave it out.',
      ],
    ],
    [
      "with an attribute that is not allowed is reported",
      '<p style="x" onclick="y" id="z">One</p>',
      [
        "10 (warning): The attribute style of <p> is not allowed and was removed.",
        "10 (warning): The attribute onclick of <p> is not allowed and was removed.",
      ],
    ],
    [
      "that is a comment is reported with its line",
      "One\n\n<!-- todo -->\n\nTwo <!-- x -->",
      [
        "12 (warning): A comment was removed. Readers would have found it in the page's source.",
        "14 (warning): A comment was removed. Readers would have found it in the page's source.",
      ],
    ],
    [
      "with a link to a kind of address that is not allowed is refused",
      '<p>\n<a href="javascript:x">a</a></p>',
      ['11: The link "javascript:x" is of a kind that is not allowed. Use https, http, mailto or tel.'],
    ],
    [
      "with a picture has the errors of the picture reported",
      '<img src="a.jpg">\n\n<p>\n<img src="b.png" alt="b"></p>\n\n<img>',
      [
        '10: The picture "a.jpg" has no alternative text. Say what it shows in alt="…".',
        '13: There is no picture "b.png" here.',
        '15: There is no picture "" here.',
      ],
    ],
    ["in code is no HTML", "`<script>`\n\n```\n<script>\n```\n\n    <script>", []],
  ] as const;
  for (const [what, source, wanted] of table)
    it(what, () => {
      assert.deepEqual(problemsOf(source), wanted);
    });

  it("is checked in time, however long it is", () => {
    const time = processorTime(() => {
      const lines = `<div>\n${"<b>x</b>\n".repeat(10_000)}<form>\n</div>`;
      assert.deepEqual(problemsOf(lines), ["10011 (warning): <form> is not allowed here and was removed."]);
    });
    assert.ok(time < 1500);
  });
});
