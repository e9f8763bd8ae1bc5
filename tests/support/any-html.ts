import fc from "fast-check";

/** Words with what Markdown, typography and HTML give a meaning. */
const words = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom("ferry", "sails", "the", "Harbour", "two", "7", "é", "船", "항구", "a.b"),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ..."* ** _ __ ` ``` ~ ~~ [ ] ( ) { } {#x} # ## ####### > - -- --- + = === : :: ::: | \\ ! @ ^ & ; < / $ $$ \" ' '' ... … « » “ ” ’ % 5' 5\" 1. 2) 10) a) • [^1] [^1]: [1]: ^[a] ![ ]( ](/x) <b> </b> <!-- --> <script> &amp; &copy; &#42; &lt;b&gt; {{x}} {%x%} [gallery] :::note ::: @[youtube](M7lc1UVf-VE) https://example.org/a_b* www.example.org x@example.org http://[x] *[a]: \u00a0 \u200b".split(
            " ",
          ),
        ),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .chain((parts) =>
    fc
      .array(fc.constantFrom("", " ", " ", "\n", "  "), { minLength: parts.length, maxLength: parts.length })
      .map((spaces) => parts.map((part, at) => `${part}${spaces[at]}`).join("")),
  );

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const attribute = (text: string): string => escaped(text).replaceAll('"', "&quot;");

const { line, blocks } = fc.letrec<{ line: string; phrase: string; blocks: string; block: string }>(
  (tie) => ({
    line: fc
      .array(tie("phrase"), { minLength: 1, maxLength: 4, depthIdentifier: "html" })
      .map((all) => all.join("")),
    phrase: fc.oneof(
      { depthSize: "small", depthIdentifier: "html", maxDepth: 5, withCrossShrink: true },
      words.map(escaped),
      fc
        .tuple(words, words)
        .map(([alt, src]) => `<img src="${attribute(src.trim() || "x")}.jpg" alt="x${attribute(alt)}">`),
      fc.constantFrom("<br>", "<br><br>", "<wbr>", " "),
      fc
        .tuple(
          fc.constantFrom(
            ..."b strong i em sub sup code kbd q cite span u s del abbr small font blink tt mark x-unknown".split(
              " ",
            ),
          ),
          tie("line"),
        )
        .map(([name, inside]) => `<${name}>${inside}</${name}>`),
      fc
        .tuple(
          fc.constantFrom(
            "https://example.org/a?b=1&c=(2)",
            "/x/",
            "#there",
            "javascript:alert(1)",
            "",
            "mailto:x@example.org",
          ),
          tie("line"),
        )
        .map(([href, inside]) => `<a href="${attribute(href)}">${inside}</a>`),
    ),
    blocks: fc
      .array(tie("block"), { minLength: 1, maxLength: 4, depthIdentifier: "html" })
      .map((all) => all.join("\n")),
    block: fc.oneof(
      { depthSize: "small", depthIdentifier: "html", maxDepth: 5 },
      tie("line").map((inside) => `<p>${inside}</p>`),
      tie("line"),
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), tie("line"))
        .map(([level, inside]) => `<h${level} id="there">${inside}</h${level}>`),
      words.map((text) => `<pre><code class="language-js">${escaped(text)}\n\n${escaped(text)}</code></pre>`),
      fc
        .tuple(words, tie("line"))
        .map(
          ([alt, caption]) =>
            `<figure><img src="a.jpg" alt="x${attribute(alt)}"><figcaption>${caption}<cite>${escaped(alt)}</cite></figcaption></figure>`,
        ),
      fc.constantFrom(
        "<hr>",
        "<script>alert('script')</script>",
        '<iframe src="https://www.youtube.com/embed/M7lc1UVf-VE"></iframe>',
      ),
      fc
        .tuple(
          fc.constantFrom("ul", "ol", 'ol start="7"'),
          fc.array(fc.oneof(tie("line"), tie("blocks")), { minLength: 1, maxLength: 3 }),
        )
        .map(
          ([name, items]) =>
            `<${name}>${items.map((item) => `<li>${item}</li>`).join("")}</${name.split(" ")[0]}>`,
        ),
      fc
        .tuple(
          fc.constantFrom(
            "blockquote",
            'blockquote class="pullquote"',
            "div",
            "section",
            "aside",
            "details",
            "span",
            "b",
            'a href="/y/"',
          ),
          tie("blocks"),
        )
        .map(([name, inside]) => `<${name}>${inside}</${name.split(" ")[0]}>`),
      tie("blocks").map((inside) => `<details><summary>More ferries</summary>${inside}</details>`),
      fc
        .tuple(tie("line"), tie("blocks"))
        .map(([term, meaning]) => `<dl><dt>${term}</dt><dd>${meaning}</dd></dl>`),
      fc
        .array(
          fc.array(fc.oneof({ weight: 4, arbitrary: tie("line") }, tie("blocks")), {
            minLength: 1,
            maxLength: 3,
          }),
          { minLength: 1, maxLength: 3 },
        )
        .chain((rows) =>
          fc
            .tuple(fc.constantFrom("th", "td"), fc.constantFrom("", "<caption>The ferries</caption>"))
            .map(
              ([head, caption]) =>
                `<table>${caption}${rows.map((row, at) => `<tr>${row.map((cell) => `<${at > 0 ? "td" : head}>${cell}</${at > 0 ? "td" : head}>`).join("")}</tr>`).join("")}</table>`,
            ),
        ),
    ),
  }),
);

/** HTML of a text as other systems write it, with words that look like marks. */
export const anyHtml: fc.Arbitrary<string> = blocks;

/** HTML that stands in one line. */
export const anyLine: fc.Arbitrary<string> = line;

/** Tags, attributes and references in any order, most of them where they may not stand. */
export const anyTags: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ..."<p> </p> <b> </b> <a> </a> <i> </i> <div> </div> <ul> </ul> <li> </li> <h2> </h2> <h3> </h3> <br> <hr> <pre> </pre> <table> </table> <tbody> </tbody> <tr> </tr> <td> </td> <caption> </caption> <figure> </figure> <span> </span> <code> </code> a b &amp; &amp &#8211; &#x27; &lt; &copy; &copy < > & \n".split(
        " ",
      ),
      "\n",
      " ",
      "\n\n",
      "<!-- a -->",
      "<!---->",
      "<!-->",
      '<a href="/a?b=1&c=2&amp;d">',
      "<a href='x' href=\"y\">",
      '<img src="a.jpg" alt="a &amp; b">',
      '<img src="a.jpg" width="1" height=1>',
      '<p class="a b" onclick="x" STYLE="display:none">',
      '<div data-embed="https://vimeo.com/76979871">',
      "<div data-gallery>",
      "<div data-footnotes>",
      '<sup data-footnote="a">1</sup>',
      '<p data-footnote="a">',
      '<ol start="03">',
      "</ol>",
      '<h2 id="x">',
      '<a href="#x">',
      "<BR/>",
      "<P>",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const { nested } = fc.letrec<{ nested: string; node: string }>((tie) => ({
  nested: fc
    .array(tie("node"), { minLength: 1, maxLength: 3, depthIdentifier: "nesting" })
    .map((all) => all.join("")),
  node: fc.oneof(
    { depthSize: "medium", depthIdentifier: "nesting", maxDepth: 6 },
    fc.constantFrom("a", "b ", "\n", "<br>", "<hr>", '<img src="a.jpg" alt="">', "&amp;"),
    fc
      .tuple(
        fc.constantFrom(
          ..."p p div b i a h2 h3 ul li li blockquote pre figure figcaption table tbody tr td span code sup".split(
            " ",
          ),
        ),
        tie("nested"),
      )
      .map(([name, inside]) => `<${name}>${inside}</${name}>`),
  ),
}));

/** Elements that are closed, each in any other. */
export const anyNesting: fc.Arbitrary<string> = nested;

/** Characters that mean something in Markdown, at the edges of words and alone. */
const marks = fc
  .array(
    fc.constantFrom(
      ..."a B 7 * ** _ ` [ ] ( ) ! ^ @ # ## &gt; - + = : :: ::: ~~ ~ 1. 12) &amp;amp; &lt; \\ { {#a} | -- --x . , … “ ” é 船 。 \u00a0 \u2003 🚢 http://a.b/* a://b".split(
        " ",
      ),
      " ",
      " ",
      "\n ",
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));

const { dense } = fc.letrec<{ dense: string; phrase: string; phrases: string; item: string }>((tie) => ({
  phrases: fc
    .array(tie("phrase"), { minLength: 1, maxLength: 5, depthIdentifier: "dense line" })
    .map((all) => all.join("")),
  phrase: fc.oneof(
    { depthSize: "medium", depthIdentifier: "dense line", maxDepth: 4, withCrossShrink: true },
    { weight: 4, arbitrary: marks },
    fc.constantFrom(
      "<br>",
      "<br><br>",
      " ",
      '<img src="a.jpg" alt="*a*">',
      "<code>a`</code>",
      '<sup data-footnote="a">1</sup>',
    ),
    fc
      .tuple(
        fc.constantFrom(
          "b",
          "strong",
          "em",
          "i",
          "span",
          "u",
          'a href="/a"',
          'a href="#a"',
          'a href="#b"',
          'a id="a"',
        ),
        tie("phrases"),
      )
      .map(([name, inside]) => `<${name}>${inside}</${name.split(" ")[0]}>`),
  ),
  dense: fc
    .array(tie("item"), { minLength: 1, maxLength: 4, depthIdentifier: "dense" })
    .map((all) => all.join("")),
  item: fc.oneof(
    { depthSize: "small", depthIdentifier: "dense", maxDepth: 4, withCrossShrink: true },
    fc
      .tuple(fc.constantFrom("p", "h2", "h3", "h4", 'p class="a"', "div"), tie("phrases"))
      .map(([name, inside]) => `<${name}>${inside}</${name.split(" ")[0]}>`),
    tie("phrases"),
    fc.constantFrom(
      "\n\n",
      "<hr>",
      "<pre>a\n\n```b</pre>",
      '<div data-footnotes><p data-footnote="a">b</p></div>',
    ),
    fc
      .tuple(
        fc.constantFrom("ul", "ol", 'ol start="3"'),
        fc.array(fc.oneof(tie("phrases"), tie("dense")), { maxLength: 3 }),
      )
      .map(
        ([name, items]) =>
          `<${name}>${items.map((item) => `<li>${item}</li>`).join("\n")}</${name.split(" ")[0]}>`,
      ),
    fc
      .tuple(fc.constantFrom("blockquote", "div data-note"), tie("dense"))
      .map(([name, inside]) => `<${name}>${inside}</${name.split(" ")[0]}>`),
  ),
}));

/** Paragraphs, headings, lists and quotations, whose few words are full of marks. */
export const anyMarks: fc.Arbitrary<string> = dense;
