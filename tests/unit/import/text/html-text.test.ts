import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { finishedText } from "../../../../src/import/text/finished-text.ts";
import { htmlText } from "../../../../src/import/text/html-text.ts";

const img = (name: string, alt = ""): string => `<img src="${name}" alt="${alt}">`;

/** Each address stands in the Markdown as the source has it. */
const forms: readonly (readonly [name: string, html: string, markdown: string])[] = [
  [
    "paragraphs, emphasis and links",
    '<p>The <b>ferry </b>sails\n<i>again</i>: <a href="https://example.org/a">see</a>.</p>',
    "The **ferry** sails *again*: [see](https://example.org/a).",
  ],
  ["text without paragraphs", "One<div>two</div>three", "One\n\ntwo\n\nthree"],
  ["line breaks, and two as the end of a paragraph", "<p>a<br>b<br>&nbsp;<br>c<br></p>", "a\\\nb\n\nc"],
  ["empty paragraphs", "<p>&nbsp;</p><p>a</p><p><b> </b></p>", "a"],
  [
    "emphasis in words and beside it",
    "<p>un<em>hap</em>py <b>a</b><b>b</b></p>",
    "un<em>hap</em>py <strong>a</strong><strong>b</strong>",
  ],
  ["emphasis in scripts without spaces", "<p>船が<b>港</b>に</p>", "船が**港**に"],
  ["emphasis around paragraphs", "<b><p>a</p><p>b</p></b>", "**a**\n\n**b**"],
  ["the element that word processors put around all", '<b style="font-weight:normal"><p>a</p></b>', "a"],
  [
    "signs of a line",
    'H<sub>2</sub>O, 4<sup>th</sup>, <kbd>H</kbd>, <abbr title="European Union">EU</abbr>',
    'H<sub>2</sub>O, 4<sup>th</sup>, <kbd>H</kbd>, <abbr title="European Union">EU</abbr>',
  ],
  ["code of a line", "<code>a ` b</code> and <tt>[x]</tt>", "``a ` b`` and `[x]`"],
  [
    "headings from level two on, none skipped",
    "<h1>One</h1><h4>Two</h4><h6>Three</h6><h3>Four</h3>",
    "## One\n\n### Two\n\n#### Three\n\n### Four",
  ],
  [
    "headings of several lines",
    "<h2>a<br>b <em>c<br>d</em></h2><h3>e <a href='/x'>f<br>g</a></h3>",
    "## a b *c d*\n\n### e [f g](/x)",
  ],
  [
    "bold headings, and pictures in headings",
    `<h2><strong>A</strong> b${img("a.jpg")}</h2>`,
    "![](a.jpg)\n\n## A b",
  ],
  [
    "headings in lists and quotations",
    "<ul><li><h2>A</h2></li></ul><blockquote><h3>B</h3></blockquote>",
    "- **A**\n\n> **B**",
  ],
  [
    "places that links lead to",
    '<p><a href="#b">b</a> <a href="#c">c</a> <a href="#gone">no</a></p><h2 id="b">B</h2><p><a name="c"></a>C</p>',
    '[b](#b) [c](#c) no\n\n## B {#b}\n\n<span id="c"></span>C',
  ],
  [
    "a place before a heading that has its name",
    '<p><a href="#b">b</a></p><p><a name="b"></a>C</p><h2>B</h2>',
    '[b](#b-2)\n\n<span id="b-2"></span>C\n\n## B',
  ],
  [
    "links to a place whose name several headings have",
    '<h2>B</h2><p><a href="#b">b</a> <a name="b"></a>C</p><h2>B</h2>',
    '## B\n\n[b](#b-3) <span id="b-3"></span>C\n\n## B',
  ],
  [
    "places whose ids pages may not have",
    '<p><a href="#1%20a">x</a> <a href="#share">y</a></p><h2 id="1 a">A</h2><h2 id="share">B</h2>',
    "[x](#a) [y](#share-2)\n\n## A {#a}\n\n## B {#share-2}",
  ],
  [
    "lists",
    "<ul><li>a</li><li>b<ol start=3><li>c</li></ol></li></ul><ul><li>d</li></ul>",
    "- a\n- b\n\n  3. c\n\n* d",
  ],
  ["items with paragraphs", "<ol><li><p>a</p><p>b</p></li><li>c</li></ol>", "1. a\n\n   b\n\n2. c"],
  ["items to tick off", '<ul><li><input type="checkbox" checked> a</li></ul>', "- ☑ a"],
  [
    "a quotation with its source",
    "<blockquote><p>a</p><cite>Ada</cite></blockquote>",
    "> a\n>\n> <cite>Ada</cite>",
  ],
  [
    "a pull quote",
    '<figure class="wp-block-pullquote"><blockquote><p>a</p><cite>— Ada</cite></blockquote></figure>',
    "::: pullquote Ada\na\n:::",
  ],
  [
    "a figure with caption and credit",
    `<figure><a href="a.jpg">${img("a.jpg", "A crane")}</a><figcaption>It "fell". <cite>Ada</cite></figcaption></figure>`,
    '![A crane](a.jpg "It \\"fell\\". | Ada")',
  ],
  [
    "the licence of a picture",
    `<figure>${img("a.jpg", "A")}<figcaption>C | <cite><a href="https://creativecommons.org/licenses/by/4.0/">Ada, CC BY</a></cite></figcaption></figure>`,
    '![A](a.jpg "C | Ada, CC BY | https://creativecommons.org/licenses/by/4.0/")',
  ],
  [
    "pictures among words",
    `<p>${img("a.jpg")}One ${img("b.jpg")}two</p>`,
    "![](a.jpg)\n\nOne two\n\n![](b.jpg)",
  ],
  [
    "pictures that are loaded late, signs and counters",
    '<p><img src="data:x" data-src="a.jpg"></p><p>b<img class="emoji" alt="🙂" src="e.png"><img src="c.gif" width="1" height="1"></p>',
    "![](a.jpg)\n\nb🙂",
  ],
  [
    "a gallery",
    `<div data-gallery><figure>${img("a.jpg")}</figure><figure>${img("b.jpg")}<figcaption>B</figcaption></figure></div>`,
    '::: gallery\n![](a.jpg)\n![](b.jpg "B")\n:::',
  ],
  [
    "figures in a figure",
    `<figure><figure>${img("a.jpg")}</figure><figure>${img("b.jpg")}</figure><figcaption>Both</figcaption></figure>`,
    "::: gallery\n![](a.jpg)\n![](b.jpg)\n:::\n\nBoth",
  ],
  [
    "embeds",
    '<div data-embed="https://vimeo.com/76979871">The "mole"</div><iframe src="//www.youtube.com/embed/M7lc1UVf-VE?rel=0"></iframe><p>https://youtu.be/M7lc1UVf-VE</p>',
    '@[vimeo](https://vimeo.com/76979871 "The “mole”")\n\n@[youtube](https://www.youtube.com/embed/M7lc1UVf-VE?rel=0)\n\n@[youtube](https://youtu.be/M7lc1UVf-VE)',
  ],
  [
    "films of old players",
    '<object><param name="movie" value="http://www.youtube.com/v/M7lc1UVf-VE&amp;hl=en"></object>',
    "@[youtube](https://www.youtube.com/embed/M7lc1UVf-VE)",
  ],
  [
    "what no provider is known for",
    '<iframe src="https://maps.example.org/?q=1" title="The mole"></iframe><video src="a.mp4"></video><audio><source src="b.mp3"></audio>',
    "[The mole](https://maps.example.org/?q=1)\n\n[a.mp4](a.mp4)\n\n[b.mp3](b.mp3)",
  ],
  [
    "a table with a head",
    '<table><thead><tr><th>A</th><th align="right">B</th></tr></thead><tbody><tr><td>1|2</td><td>a<br><code>|</code></td></tr></tbody></table>',
    "| A | B |\n| --- | --: |\n| 1\\|2 | a<br>`\\|` |",
  ],
  [
    "a table with a caption",
    "<figure><table><tr><td>A</td><td colspan=2>“B” &amp; c</td></tr></table><figcaption>T</figcaption></figure>",
    '<table>\n<caption>T</caption>\n<tbody>\n<tr><td>A</td><td colspan="2">“B” &amp; c</td></tr>\n</tbody>\n</table>',
  ],
  [
    "a table that lays out a page",
    `<table><tr><td>${img("a.jpg")}</td><td><p>b</p></td></tr></table>`,
    "![](a.jpg)\n\nb",
  ],
  [
    "footnotes",
    '<p>a<sup data-footnote="x">1</sup></p><div data-footnotes><p data-footnote="x">N <em>o</em></p><p data-footnote="y">Alone</p></div>',
    "a[^1]\n\n[^1]: N *o*\n\nAlone",
  ],
  [
    "footnotes with the same key, all but the first as paragraphs",
    '<p>a<sup data-footnote="x">1</sup></p><div data-footnotes><p data-footnote="x">N</p><p data-footnote="x">Other</p></div>',
    "a[^1]\n\n[^1]: N\n\nOther",
  ],
  [
    "words behind the mark of a footnote",
    '<p><sup data-footnote="x">1</sup>: a</p><p>a<sup data-footnote="x">1</sup>(b)</p><div data-footnotes><p data-footnote="x">N</p></div>',
    "[^1]\\: a\n\na[^1]\\(b)\n\n[^1]: N",
  ],
  [
    "the mark of a footnote in a link, as a link of its own",
    '<p><a href="/x">a<sup data-footnote="x">1</sup> <b>b</b></a></p><div data-footnotes><p data-footnote="x">N</p></div>',
    "[a](/x)[^1][ **b**](/x)\n\n[^1]: N",
  ],
  [
    "the mark of a footnote as a heading",
    '<h2><sup data-footnote="x">1</sup></h2><div data-footnotes><p data-footnote="x">N</p></div>',
    "[^1]\n\n[^1]: N",
  ],
  ["signs before a no-break space", "<h2>##\u00a0</h2><p>+\u00a0</p>", "## \\##\u00a0\n\n\\+"],
  [
    "terms",
    "<dl><dt>T</dt><dd>a <a href='/x'>x</a></dd></dl>",
    '<dl>\n<dt>T</dt>\n<dd>a <a href="/x">x</a></dd>\n</dl>',
  ],
  [
    "what readers open",
    "<details><summary>S <b>t</b></summary><p>a</p></details>",
    "<details>\n<summary>S <b>t</b></summary>\n\na\n\n</details>",
  ],
  [
    "code",
    '<pre><code class="language-js">\nlet a;\n\n```</code></pre><pre class="wp-block-verse">a\nb</pre>',
    "````js\nlet a;\n\n```\n````\n\na\\\nb",
  ],
  [
    "maps and charts that are code elsewhere",
    '<pre><code class="language-chart">x</code></pre>',
    "```\nx\n```",
  ],
  ["a rule", "a<hr>b", "a\n\n***\n\nb"],
  [
    "what is not known, but for its content",
    '<dateline-uncarried data-kind="shortcode" data-name="box"><p>a</p></dateline-uncarried><x-box>b</x-box>',
    "a\n\nb",
  ],
  [
    "nothing of what readers never saw",
    '<p hidden>a</p><p style="color:red;display: none">b</p><noscript>c</noscript><template>d</template>e',
    "e",
  ],
];

/** Words that look like marks stay words. */
const words: readonly (readonly [text: string, markdown: string])[] = [
  [
    "*a* _b_ snake_case [sic] `x` <b> &amp; ~~c~~ a|b {x}",
    "\\*a\\* \\_b\\_ snake_case \\[sic] \\`x\\` \\<b> \\&amp; \\~\\~c\\~\\~ a\\|b \\{x}",
  ],
  ["# a", "\\# a"],
  ["1. a", "1\\. a"],
  ["- a", "\\- a"],
  ["--", "\\--"],
  ["> a", "\\> a"],
  ["::: note", "\\::: note"],
  ["[^1]: a", "\\[^1]: a"],
  ["@[youtube](M7lc1UVf-VE)", "\\@\\[youtube](M7lc1UVf-VE)"],
  ['It\'s "so" -- and ... --help', 'It\'s "so" -- and ... \\-\\-help'],
  ["see https://example.org/a_b", "see https://example.org/a_b"],
  ["see https://example.org/*", "see https\\://example.org/\\*"],
];

const dangers: readonly (readonly [html: string, lost: readonly string[]])[] = [
  ["<script>alert(1)</script>a", ["<script>"]],
  ["<style>p { color: red }</style>a", ["<style>"]],
  ['<p onclick="alert(1)" style="color: red">a</p>', ['onclick="…"', 'style="…"']],
  ['<a href=" java\nscript:alert(1)">a</a>', ["javascript: address"]],
  ["<a href='data:text/html,x'>a</a>", ["data: address"]],
  ["<marquee>a</marquee>", ["<marquee>"]],
  ["<svg onload=alert(1)></svg>a", ['onload="…"', "<svg>"]],
  ['<form action="javascript:x"><button>a</button></form>', ["javascript: address", "<button>"]],
  ["<base href='//evil.example/'>a", ["<base>"]],
  ["<iframe srcdoc='<p>x</p>'></iframe>a", ["<iframe>"]],
];

describe("htmlText", () => {
  for (const [name, html, markdown] of forms)
    it(`carries ${name}`, () => assert.equal(written(html), markdown));

  for (const [text, markdown] of words)
    it(`escapes ${text}`, () => {
      const html = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      assert.equal(written(`<p>${html}</p>`), markdown);
    });

  for (const [html, lost] of dangers)
    it(`leaves out and counts ${html}`, () => {
      const { markdown, uncarried } = htmlText(html);
      assert.equal(markdown, "a");
      assert.deepEqual(uncarried.map(({ name }) => name).toSorted(), lost.toSorted());
    });

  it("notes addresses and what they are, and the words that readers saw", () => {
    const { addresses, words: shown } = htmlText(
      `<p>a <a href="/x">b</a>${img("c.jpg", "no word")}</p><audio src="d.mp3">e</audio>`,
    );
    assert.deepEqual(addresses, [
      { kind: "link", address: "/x" },
      { kind: "picture", address: "c.jpg" },
      { kind: "file", address: "d.mp3" },
    ]);
    assert.equal(shown, "a b");
  });

  it("makes one space of every run of white space, and none of it at the edges", () => {
    const space = fc.string({ unit: fc.constantFrom(" ", "\t", "\n", "\f"), minLength: 1, maxLength: 4 });
    const words = fc.array(fc.tuple(fc.constantFrom("ferry", "sails", "\u00a0"), space));
    fc.assert(
      fc.property(space, words, (first, rest) => {
        const text = htmlText(`<p>${first}Old ${rest.map((pair) => pair.join("")).join("")}end${first}</p>`);
        const line = ["Old", ...rest.map(([word]) => word), "end"].join(" ");
        assert.equal(text.markdown, line);
        assert.equal(text.words.replaceAll(/\s+/g, " "), line.replaceAll(/\s+/g, " "));
      }),
    );
  });

  it("reads elements that nest without end, and long texts of marks, in time", () => {
    for (const html of [
      "<div>".repeat(100_000),
      "<b>".repeat(20_000),
      "<ul><li>".repeat(5000),
      "<table><tr><td>".repeat(500),
    ])
      assert.equal(htmlText(`${html}x`).words, "x");
    for (const text of ["*", "[", "https://", "&nbsp;", "<br>"]) htmlText(text.repeat(20_000));
  });
});

/** Returns the Markdown of HTML, with the addresses as the source has them. */
function written(html: string): string {
  return finishedText(htmlText(html), ({ address }) => ({ kind: "address", address }));
}
