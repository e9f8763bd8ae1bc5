import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlOf, problemsOf, renderedMarkdown } from "../../../support/rendered-markdown.ts";

const image = (name: string, shown: string): string =>
  `<img src="/pictures/${name}.jpg" alt="A" width="1600" height="900" loading="lazy" class="shown-${shown}">`;
const figure = (name: string, shown: string): string => `<figure>${image(name, shown)}</figure>\n`;

const flowing = `${"A sentence that flows around what stands beside it. ".repeat(6)}\n`;

describe("a size", () => {
  const table = [
    ["::: wide\n![A](a.jpg)\n:::", `<div class="wide">\n${figure("a", "wide")}</div>\n`],
    ["::: full\n![A](a.jpg)\n:::", `<div class="full">\n${figure("a", "full")}</div>\n`],
    ["::: half\n![A](a.jpg)\n:::", `<div class="half">\n${figure("a", "half")}</div>\n`],
    ["::: half start\n![A](a.jpg)\n:::", `<div class="half half-start">\n${figure("a", "half")}</div>\n`],
    [
      "::: pair\n![A](a.jpg)\n![A](b.jpg)\n:::",
      `<div class="pair">\n${figure("a", "pair")}${figure("b", "pair")}</div>\n`,
    ],
    [
      "::: gallery\n![A](a.jpg)\n![A](b.jpg)\n\n![A](c.jpg)\n:::",
      `<div class="gallery columns-3">\n${["a", "b", "c"].map((name) => figure(name, "third")).join("")}</div>\n`,
    ],
    [
      "::: gallery\n![A](a.jpg)\n![A](b.jpg)\n![A](c.jpg)\n![A](d.jpg)\n:::",
      `<div class="gallery columns-2">\n${["a", "b", "c", "d"].map((name) => figure(name, "pair")).join("")}</div>\n`,
    ],
  ] as const;
  for (const [source, html] of table)
    it(`stands around pictures: ${JSON.stringify(source)}`, () => {
      assert.equal(htmlOf(source), html);
    });

  it("stands around tables, maps, charts and quotes too", () => {
    assert.match(htmlOf("::: wide\n|a|\n|-|\n|b|\n:::"), /^<div class="wide">\n<section class="table"/);
    assert.match(htmlOf("::: full\n```map\nx\n```\n:::"), /^<div class="full">\n<svg data-kind="map"/);
    assert.match(htmlOf("::: half\n```chart\nx\n```\n:::"), /^<div class="half">\n<svg data-kind="chart"/);
    const quote = ":::: half\n::: pullquote Ada\nWords\n:::\n::::";
    assert.match(htmlOf(quote), /^<div class="half">\n<figure class="pullquote">/);
    assert.match(htmlOf("::: pair\n> One\n\n> Two\n:::"), /^<div class="pair">\n<blockquote>/);
  });

  it("keeps captions, and stays in a text with handwritten HTML", () => {
    const source = '<p>x</p>\n\n::: pair\n![A](a.jpg "One. | Ada")\n![B](b.jpg "Two.")\n:::';
    const html = htmlOf(source);
    assert.match(html, /<div class="pair">/);
    assert.match(html, /class="shown-pair"/);
    assert.match(html, /<figcaption>One\. <span class="credit">Picture: Ada<\/span><\/figcaption>/);
    assert.match(html, /<figcaption>Two\.<\/figcaption>/);
  });

  it("across the page has larger files", () => {
    const cropsIn = (source: string) => renderedMarkdown(source).body.pictures.map(({ crop }) => crop);
    assert.deepEqual(cropsIn("::: full\n![A](a.jpg)\n:::\n\n![A](a.jpg)"), ["large", undefined]);
  });

  it("says at which line a picture of several is wrong", () => {
    const source = "::: gallery\n![A](a.jpg)\n![B](b.png)\n![](c.jpg)\n:::";
    assert.deepEqual(problemsOf(source), [
      '12: There is no picture "b.png" here.',
      '13: The picture "c.jpg" has no alternative text. Say what it shows between the brackets: ![Two ferries at the mole](c.jpg).',
    ]);
  });
});

describe("a size that is written wrongly", () => {
  const table = [
    ["::: wied\n![A](a.jpg)\n:::", '10: ":::wied" is not a known block. Did you mean ::: wide?'],
    ["::: left\n![A](a.jpg)\n:::", '10: ":::left" is not a known block. Did you mean ::: half?'],
    [
      "::: wide The mole\n![A](a.jpg)\n:::",
      '10: "The mole" stands behind ::: wide, and readers would not see it. Leave it out; what is shown stands on the lines below.',
    ],
    [
      `::: half left\n![A](a.jpg)\n:::\n\n${flowing}`,
      '10: "left" is no side for ::: half. Write ::: half start for the side on which lines begin, or ::: half for the other.',
    ],
    [
      "::: half\n![A](a.jpg)\n:::",
      "10 (warning): No text stands beside this ::: half, so that half of the column is empty. Put it before a longer paragraph, or leave ::: half out.",
    ],
    [
      `::: half\n![A](a.jpg)\n:::\n\nShort.\n\n## A heading\n\n${flowing}`,
      "10 (warning): Hardly any text stands beside this ::: half, so that half of the column is empty. Put it before a longer paragraph, or leave ::: half out.",
    ],
    [
      "::: pair\n![A](a.jpg)\n:::",
      "10: A pair is two things beside one another, and here is one. Add the other on a line of its own, or write ::: wide.",
    ],
    [
      "::: pair\n![A](a.jpg)\n![A](b.jpg)\n![A](c.jpg)\n:::",
      "10: A pair is two things beside one another, and here are 3. Write ::: gallery for more pictures.",
    ],
    [
      "::: gallery\n![A](a.jpg)\n:::",
      "10: A gallery holds several pictures, and here is one. Add others, or write ::: wide.",
    ],
    [
      "::: gallery\n![A](a.jpg)\n\nWords\n:::",
      '10: A gallery holds pictures alone, each on a line of its own: ![What it shows](a.jpg "Caption."). Put all else before or after it.',
    ],
    [
      "::: full\n:::",
      "10: Nothing stands in this ::: full. Put a picture, a map, a chart, a table or a quote on the lines below.",
    ],
  ] as const;
  for (const [source, problem] of table)
    it(`is told: ${JSON.stringify(source.slice(0, 40))}`, () => {
      assert.deepEqual(problemsOf(source), [problem]);
    });

  it("is not told if enough text stands beside it", () => {
    assert.deepEqual(problemsOf(`::: half\n![A](a.jpg)\n:::\n\n${flowing}`), []);
  });
});
