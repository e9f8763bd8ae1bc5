import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlOf, problemsOf, renderedMarkdown } from "../../../support/rendered-markdown.ts";

describe("text in angle brackets that is no element", () => {
  const table = [
    [
      "As a <type of person>, I want <some goal>.",
      "<p>As a &lt;type of person&gt;, I want &lt;some goal&gt;.</p>\n",
    ],
    ["<John Smith> spoke.", "<p>&lt;John Smith&gt; spoke.</p>\n"],
    ["Dear <your-name>", "<p>Dear &lt;your-name&gt;</p>\n"],
    ["List<String> and <T>", "<p>List&lt;String&gt; and &lt;T&gt;</p>\n"],
    ["a <b and c> d", "<p>a &lt;b and c&gt; d</p>\n"],
    ["<i am here>", "<p>&lt;i am here&gt;</p>\n"],
    ["The <time of day> matters", "<p>The &lt;time of day&gt; matters</p>\n"],
    ["An end </nope>", "<p>An end &lt;/nope&gt;</p>\n"],
    ["<a *house* in town>", "<p>&lt;a <em>house</em> in town&gt;</p>\n"],
    ["<your-name>", "<p>&lt;your-name&gt;</p>\n"],
    ["<T>\n- a list", "<p>&lt;T&gt;</p>\n<ul>\n<li>a list</li>\n</ul>\n"],
    ["<center of town>\nis quiet", "<p>&lt;center of town&gt;\nis quiet</p>\n"],
    ["<section leader's notes>", "<p>&lt;section leader’s notes&gt;</p>\n"],
    ["> <your-name>\n> x", "<blockquote>\n<p>&lt;your-name&gt;\nx</p>\n</blockquote>\n"],
    ["<?php echo 1 ?>", "<p>&lt;?php echo 1 ?&gt;</p>\n"],
    ["<!DOCTYPE html>", "<p>&lt;!DOCTYPE html&gt;</p>\n"],
    ["<![CDATA[words]]>", "<p>&lt;![CDATA[words]]&gt;</p>\n"],
    ["## Why <T>", '<h2 id="why-t">Why &lt;T&gt;</h2>\n'],
    ["[see <T>](/x/)", '<p><a href="/x/">see &lt;T&gt;</a></p>\n'],
    ["`<T>`", "<p><code>&lt;T&gt;</code></p>\n"],
  ] as const;
  for (const [source, wanted] of table)
    it(`is printed in ${JSON.stringify(source)}`, () => {
      assert.equal(htmlOf(source), wanted);
      assert.deepEqual(problemsOf(source), []);
    });

  it("is printed in tables, and in captions and alternative texts of pictures", () => {
    assert.match(
      htmlOf("| a <x> |\n|---|\n| <type of> |"),
      /<th>a &lt;x&gt;<\/th>[\s\S]*<td>&lt;type of&gt;/,
    );
    const figure = htmlOf('![Two <T> here](a.jpg "A <T>.")');
    assert.match(figure, /alt="Two &lt;T&gt; here"/);
    assert.match(figure, /<figcaption>A &lt;T&gt;\.<\/figcaption>/);
  });

  it("is counted among the words of the text", () => {
    assert.equal(renderedMarkdown("I am <your name here>.").body.words, 5);
  });
});

describe("text in angle brackets inside HTML", () => {
  const table = [
    ["<your-name>", "&lt;your-name&gt;"],
    ["</nope>", "&lt;/nope&gt;"],
    ["<b and c>", "&lt;b and c&gt;"],
    ["<?php x ?>", "&lt;?php x ?&gt;"],
    ["<![CDATA[x]]>", "&lt;![CDATA[x]]&gt;"],
    [
      "<https://example.org/a?b=c&d=e>",
      '<a href="https://example.org/a?b=c&amp;d=e">https://example.org/a?b=c&amp;d=e</a>',
    ],
    ["<http://example.org>", '<a href="http://example.org">http://example.org</a>'],
    ["<desk@example.org>", '<a href="mailto:desk@example.org">desk@example.org</a>'],
    ['<b title="<T>">x</b>', '<b title="&lt;T&gt;">x</b>'],
    ['<b title="<https://example.org>">x</b>', '<b title="&lt;https://example.org&gt;">x</b>'],
  ] as const;
  for (const [source, wanted] of table)
    it(`is parsed as it is meant in ${source}`, () => {
      assert.equal(htmlOf(`<div>\nOne ${source} two\n</div>`), `<div>\nOne ${wanted} two\n</div>`);
      assert.deepEqual(problemsOf(`<div>\nOne ${source} two\n</div>`), []);
    });

  it("is noted if it is a link", () => {
    assert.deepEqual(renderedMarkdown("<div>\n\n<p>\n<https://example.org/x></p>\n</div>").body.links, [
      { href: "https://example.org/x", line: 13 },
    ]);
  });

  it("loses only the tag of an element that is not allowed", () => {
    for (const tag of ["font", "center", "o:p", "marquee"]) {
      const warning = `10 (warning): <${tag}> is not allowed here and was removed.`;
      assert.equal(htmlOf(`Some <${tag}>words</${tag}>.`), "<p>Some words.</p>\n");
      assert.deepEqual(problemsOf(`Some <${tag}>words</${tag}>.`), [warning]);
      assert.equal(htmlOf(`<p><${tag}>words</${tag}></p>`), "<p>words</p>");
    }
  });
});
