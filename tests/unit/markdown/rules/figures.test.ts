import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlOf, problemsOf, renderedMarkdown } from "../../../support/rendered-markdown.ts";

const image = (name: string, alt: string) =>
  `<img src="/pictures/${name}.jpg" alt="${alt}" width="1600" height="900" loading="lazy">`;

describe("a picture in a body", () => {
  const table = [
    ["alone in its paragraph is a figure", "![Boats](a.jpg)", `<figure>${image("a", "Boats")}</figure>\n`],
    [
      "has a caption",
      '![Boats](a.jpg "At \\"dawn\\" -- late")',
      `<figure>${image("a", "Boats")}<figcaption>At “dawn” – late</figcaption></figure>\n`,
    ],
    [
      "has a caption and a credit",
      '![Boats](a.jpg "At dawn | Ada <b> & Co")',
      `<figure>${image("a", "Boats")}<figcaption>At dawn <span class="credit">Picture: Ada &lt;b&gt; &amp; Co</span></figcaption></figure>\n`,
    ],
    [
      "has a credit alone",
      '![Boats](a.jpg " | Ada")',
      `<figure>${image("a", "Boats")}<figcaption><span class="credit">Picture: Ada</span></figcaption></figure>\n`,
    ],
    [
      "in a text has its caption as its title",
      'See ![the "boats"](a.jpg "At dawn | Ada").',
      `<p>See ${image("a", "the “boats”").replace(">", ' title="At dawn">')}.</p>\n`,
    ],
    ["may be beside another", "![A](a.jpg) ![B](b.jpg)", `<p>${image("a", "A")} ${image("b", "B")}</p>\n`],
    [
      "may be in a link",
      "[![Boats](a.jpg)](/boats/)",
      `<p><a href="/boats/">${image("a", "Boats")}</a></p>\n`,
    ],
    [
      "may be in a list",
      "- ![Boats](a.jpg)",
      `<ul>\n<li>\n<figure>${image("a", "Boats")}</figure>\n</li>\n</ul>\n`,
    ],
    ["may be in a heading", "## ![Boats](a.jpg)", `<h2 id="boats">${image("a", "Boats")}</h2>\n`],
  ] as const;
  for (const [what, source, wanted] of table)
    it(what, () => {
      assert.equal(htmlOf(source), wanted);
      assert.deepEqual(problemsOf(source), []);
    });

  it("is noted with its alternative text", () => {
    const { pictures } = renderedMarkdown(
      '![Boats](a.jpg "At dawn | Ada")\n\n<img src="b.jpg" alt="Sea">',
    ).body;
    const named = pictures.map(({ url, alt, caption, credit }) => ({ url, alt, caption, credit }));
    assert.deepEqual(named, [
      { url: "/pictures/a.jpg", alt: "Boats", caption: "At dawn", credit: "Ada" },
      { url: "/pictures/b.jpg", alt: "Sea", caption: undefined, credit: undefined },
    ]);
  });

  it("is a problem on its line if it does not exist or has no alternative text", () => {
    assert.deepEqual(problemsOf("One\n![A](none.png)\nTwo\n![ ](a.jpg)"), [
      '11: There is no picture "none.png" here.',
      '13: The picture "a.jpg" has no alternative text. Say what it shows between the brackets: ![Two ferries at the mole](a.jpg).',
    ]);
  });

  it("is credited in the body's language", () => {
    assert.match(htmlOf('![A](a.jpg "|Ada")', "fr"), /<span class="credit">Image\u00a0: Ada<\/span>/);
  });
});
