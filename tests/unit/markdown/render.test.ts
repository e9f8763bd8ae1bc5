import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { anyText } from "../../support/any-text.ts";
import { bodyErrors } from "../../support/body-errors.ts";
import { markdownText, mixedText } from "../../support/markdown-text.ts";
import { processorTime } from "../../support/processor-time.ts";
import { htmlOf, problemsOf, renderedMarkdown } from "../../support/rendered-markdown.ts";

describe("a body", () => {
  const table = [
    ["is text, not a template", "{{ x }} {% y %}", "<p>{{ x }} {% y %}</p>\n"],
    ["shows special characters as they are", 'a > b < c & d "', "<p>a &gt; b &lt; c &amp; d &quot;</p>\n"],
    ["decodes entities", "&amp; &lt;b&gt; &copy; &bogus;", "<p>&amp; &lt;b&gt; © &amp;bogus;</p>\n"],
    [
      "keeps code as it is",
      '```js\n"a" -- <b>\n```',
      '<pre tabindex="0" role="group" aria-label="Code"><code class="language-js">&quot;a&quot; -- &lt;b&gt;\n</code></pre>\n',
    ],
    [
      "is safe from a hostile name of a language",
      '```"><script>\nx\n```',
      '<pre tabindex="0" role="group" aria-label="Code"><code class="language-&quot;&gt;&lt;script&gt;">x\n</code></pre>\n',
    ],
    [
      "has Markdown inside HTML",
      '<details>\n<summary>More</summary>\n\nSome *text* "so".\n\n</details>',
      "<details>\n<summary>More</summary>\n<p>Some <em>text</em> “so”.</p>\n</details>",
    ],
    ["contains no control character by its number", "<p>a&#8;b&#x1b;c</p>", "<p>abc</p>"],
    ["loses a comment", "a <!-- b --> c", "<p>a  c</p>\n"],
    [
      "closes what an editor left open",
      '<div>\n\ntext <b id="x">bold',
      '<div>\n<p>text <b id="x">bold</b></p>\n</div>',
    ],
    ["is empty if the source is empty", " \n\n", ""],
  ] as const;
  for (const [what, source, wanted] of table)
    it(what, () => {
      assert.equal(htmlOf(source), wanted);
    });

  it("has as many words as are read", () => {
    const source =
      "## Two words\n\nThree *more* words, `one`\n\n- [x](/x/)\n\n```\nnot counted\n```\n\nNote^[in it]";
    assert.equal(renderedMarkdown(source).body.words, 10);
    assert.equal(renderedMarkdown("港口重新开放。", "zh").body.words, 3);
  });

  it("knows the ids that a link may lead to", () => {
    const source = '## A\n\n<p id="b">x</p>\n\nNote^[y] and `id="c"`.';
    assert.deepEqual(renderedMarkdown(source).body.anchors, ["a", "b", "fnref1", "fn1"]);
  });

  it("is refused if an id occurs twice, on the line of the last one", () => {
    assert.deepEqual(problemsOf('## A\n\n<p id="a">x</p>\n\n<p>\n<b id="a">y</b></p>\n\nMore.'), [
      '15: The id "a" stands twice on the page. Change the one that is written here.',
    ]);
  });

  for (const [what, source] of [
    ["quotes", `One\n\n${">".repeat(10_000)} x`],
    ["lists", `One\n\n${"- ".repeat(200)}x`],
    ["quotes that end the text", `One\n\n${"> ".repeat(101)}`],
  ] as const)
    it(`is refused if ${what} nest too deep, since Markdown drops what is deeper`, () => {
      assert.deepEqual(problemsOf(source), [
        "12: Quotes or lists nest too deep here. Keep them under 30 levels.",
      ]);
    });

  it("keeps what nests 29 levels deep", () => {
    assert.deepEqual(problemsOf(`${"> ".repeat(29)}x`), []);
    assert.match(htmlOf(`${"- ".repeat(29)}x`), /x/);
    assert.deepEqual(problemsOf(`${"- ".repeat(29)}x`), []);
  });
});

describe("any text", () => {
  it("of Markdown makes HTML that is closed and allowed", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, markdownText), fc.constantFrom("en", "fr"), (source, language) => {
        const { body, problems } = renderedMarkdown(source, language);
        // A heading of the headline's level is refused, so its HTML is never published.
        if (problems.every(({ severity }) => severity === "warning"))
          assert.deepEqual(bodyErrors(body.html), []);
      }),
      { numRuns: 150 },
    );
  });

  it("of Markdown and HTML makes HTML that is closed and allowed", () => {
    fc.assert(
      fc.property(mixedText, (source) => {
        const { body, problems } = renderedMarkdown(source);
        if (problems.every(({ severity }) => severity === "warning"))
          assert.deepEqual(bodyErrors(body.html), []);
      }),
      { numRuns: 150 },
    );
  });

  it("has its problems on lines that exist", () => {
    fc.assert(
      fc.property(mixedText, (source) => {
        const lines = source.split("\n").length;
        for (const { line } of renderedMarkdown(source).problems)
          assert.ok(line >= 10 && line < 10 + lines + 1);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a text that can't be parsed in time", () => {
  const marks = 200_000;
  it("is refused with the number of its marks, and with what to do", () => {
    const { body, problems } = renderedMarkdown("*a ".repeat(marks + 1));
    assert.deepEqual(
      problems.map(({ line, message }) => `${line}: ${message}`),
      [
        "10: The text holds 200,001 marks of Markdown and HTML such as *, [ and <, ends of lines among them, and 200,000 are the most. Split it, or move data into a file of its own.",
      ],
    );
    assert.equal(body.html, "");
  });

  it("is not one of plain words, however many there are", () => {
    assert.deepEqual(renderedMarkdown("Ferries sail again, and so on. ".repeat(60_000)).problems, []);
  });

  it("has each of very many problems reported", () => {
    assert.equal(renderedMarkdown("a[]()".repeat(45_000)).problems.length, 45_000);
  });
});

describe("a hostile text", () => {
  const table = [
    ["ten thousand quotations", '"a" '.repeat(10_000)],
    ["ten thousand quotation marks", '"'.repeat(10_000)],
    ["ten thousand quotations that are never closed", `"a 'b `.repeat(10_000)],
    ["a line of a megabyte", "word ".repeat(200_000)],
    ["a word of a megabyte", "a".repeat(1_000_000)],
    ["half a megabyte of underscores", "_".repeat(500_000)],
    ["brackets that are never closed", "[".repeat(20_000)],
    ["links that are never closed", "[a](".repeat(20_000)],
    ["tags that are never closed", "<a ".repeat(30_000)],
    ["comments that are never closed", "<!--".repeat(30_000)],
    ["footnotes in footnotes", "^[".repeat(10_000)],
    ["runs of code marks", Array.from({ length: 500 }, (_, index) => "`".repeat(index)).join(" ")],
    ["ampersands", "&".repeat(50_000)],
    ["a footnote that is marked a thousand times", `${"a[^1] ".repeat(1000)}\n\n[^1]: b`],
  ] as const;
  for (const [what, source] of table)
    it(`of ${what} is rendered in time`, () => {
      let html = "";
      const time = processorTime(() => {
        html = htmlOf(source);
      });
      assert.ok(time < 1500, `it took ${time} ms`);
      assert.deepEqual(bodyErrors(html), []);
    });
});
