import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { drawGraphic } from "../src/content/graphics.ts";
import { parsePublication } from "../src/content/publication.ts";
import { leastGrowth } from "./support/growth.ts";
import { renderedMarkdown } from "./support/rendered-markdown.ts";

/** The limit: more than twice the time for twice the input, but less than the square. */
const most = 2.5;

const staysLinear = async (work: (size: number) => void, largest: number): Promise<void> => {
  const ratio = await leastGrowth(work, largest, most);
  assert.ok(ratio <= most, `twice the input takes ${ratio.toFixed(1)} times as long`);
};

/** Makes a text of about so many characters: a beginning, a repeated part and an end. */
const repeated =
  (unit: string, before = "", after = "") =>
  (size: number): string =>
    `${before}${unit.repeat(Math.ceil(size / unit.length))}${after}`;

/** As often as it was opened, something is closed again. */
const enclosed =
  (open: string, close: string) =>
  (size: number): string => {
    const times = Math.ceil(size / (open.length + close.length));
    return `${open.repeat(times)}a${close.repeat(times)}`;
  };

const numbered =
  (unit: (index: number) => string) =>
  (size: number): string =>
    Array.from({ length: Math.ceil(size / unit(1000).length) }, (_, index) => unit(index)).join("");

describe("twice the text takes twice the time", () => {
  const texts = {
    "frames that are never closed": repeated("<iframe "),
    "frames in frames": repeated("<iframe>"),
    "frames side by side": repeated("<iframe></iframe>\n\n"),
    "an embed of spaces": repeated(" ", "@[vimeo]("),
    "an embed of spaces and a title": repeated(" ", "@[vimeo](1", '"a'),
    embeds: repeated("\n@[vimeo](76979871)\n"),
    "footnotes that are never closed": repeated("^["),
    "footnotes in the text": repeated("^[a]"),
    "footnotes in footnotes": enclosed("^[", "]"),
    "marks of footnotes that are never closed": repeated("[^a", "[^1]: a\n\n"),
    "marks of one footnote": repeated("[^1] ", "[^1]: a\n\n"),
    "footnotes without a mark": numbered((index) => `[^${index}]: a\n\n`),
    "footnotes with their marks": numbered((index) => `a[^${index}]\n\n[^${index}]: a\n\n`),
    "tags that are never closed": repeated("<b>"),
    "paragraphs of HTML on one line": repeated("<p>x"),
    "tags that are closed by others": repeated("<b></i>"),
    "two kinds of tags that are never closed": repeated("<i><b>"),
    "blocks of HTML that are never closed": repeated("<div>\n\n"),
    "lists of HTML that are never closed": repeated("<ul><li>"),
    "tables in tables": repeated("<table><tr><td>"),
    "tags that are closed": enclosed("<b>", "</b>"),
    "tags that are not allowed": repeated("<x-y>"),
    "many attributes": numbered((index) => (index === 0 ? "<b " : `a${index} `)),
    "ids that stand twice": numbered((index) => `<p id="a${index % 5000}">a</p>\n\n`),
    "links after an at sign": repeated("[a](/b) ", "@[youtube](M7lc1UVf-VE) "),
    "embeds within a line": repeated("@[youtube](M7lc1UVf-VE) ", "a "),
    pictures: repeated("![a](p.jpg)\n\n"),
    "pictures with captions": repeated('![a](p.jpg "a | b")\n\n'),
    "pictures in one paragraph": repeated("![a](p.jpg)\n"),
    "pictures in the words of pictures": enclosed("![", "](p.jpg)"),
    "pictures that are never closed": repeated("!["),
    brackets: enclosed("[", "]"),
    "headings of the same words": repeated("## a\n\n"),
    "titles of the same words": repeated("a\n=\n"),
    "blocks in blocks": repeated("::: note\n"),
    "pull quotes": repeated("::: pullquote A\na\n:::\n\n"),
    "emphasis that is never closed": repeated("*a **b "),
    "quotes in quotes": repeated("> > > "),
    "lists in lists": repeated("- - - "),
    "code marks": numbered((index) => `${"`".repeat(index % 300)} `),
    addresses: repeated("<a@b.c>"),
    references: numbered((index) => `[a${index}]: b\n`),
    "one reference to each": numbered((index) => `[a${index}]\n\n[a${index}]: /b\n\n`),
    "a line of letters": repeated("a"),
    "a line of Chinese": repeated("漢字。"),
    "a table": repeated("|a|b|\n", "|a|b|\n|-|-|\n"),
    tables: repeated("a|b\n-|-\n\n"),
  };
  for (const [what, text] of Object.entries(texts))
    it(`where it holds ${what}`, async () => {
      await staysLinear((size) => void renderedMarkdown(text(size)), 400_000);
    });
});

describe("whatever is repeated", () => {
  const signs = [
    ..."[]()<>&`*_~|#\\\"'^@:{}!-=\n",
    ...[
      "![",
      "](",
      "<b>",
      "</b>",
      "<a ",
      "<!--",
      "-->",
      "**",
      "~~",
      "\n\n",
      "> ",
      "- ",
      "1. ",
      "|\n-|-\n",
      "^[",
      "[^1]",
    ],
    ...[
      "\n[^1]: ",
      "@[",
      "\n@[vimeo](",
      "\n::: note\n",
      "\n:::\n",
      "```\n",
      "<div>\n",
      "<iframe>",
      "</iframe>",
      "<p>",
    ],
    ...[
      "[a]: b\n",
      "http://x.y",
      "a",
      " ",
      "漢",
      "😀",
      "![a](p.jpg)",
      "[a](/b)",
      '<a href="/x">',
      "</a>",
      "...",
      "« ",
      "    ",
    ],
  ];
  it("takes twice the time where it is twice as long", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 3 }), async (parts) => {
        const text = repeated(parts.join(""));
        await staysLinear((size) => void renderedMarkdown(text(size)), 200_000);
      }),
      { numRuns: 20 },
    );
  });
});

describe("twice the fields take twice the time", () => {
  const site = "name: A\nurl: https://a.example/\nlanguage: en\ntimeZone: UTC\ndescription: B.\n";
  const fields = {
    "lists in lists": enclosed("[", "]"),
    "lists that are never closed": repeated("[", "tags: "),
    "names that are lists of names": repeated("? "),
    "items of items": repeated("- ", "tags:\n  "),
    "a text that is never closed": repeated("a", 'name: "'),
    "texts that are never closed": repeated('"', "name: "),
    anchors: numbered((index) => `a${index}: &a${index} b\n`),
    "anchors in one value": repeated("&a ", "name: "),
    aliases: repeated("*a ", "name: "),
    "aliases of one list": numbered((index) => (index === 0 ? "b: &a [x]\n" : `a${index}: *a\n`)),
    "tags of values": repeated("!a ", "name: "),
    commas: repeated(",", "tags: ["),
    colons: repeated(": ", "a"),
    names: numbered((index) => `a${index}: b\n`),
    "one name": repeated("a: b\n"),
    "names that are none of threads": numbered((index) => `  A ${index}: b\n`),
    "braces in a pattern": repeated("{", "articleUrl: /"),
    "empty lines in a folded text": repeated("\n", "name: >\n", "  a\n"),
  };
  for (const [what, text] of Object.entries(fields))
    it(`where they hold ${what}`, async () => {
      const before = what.includes("threads") ? `${site}stories:\n` : site;
      await staysLinear((size) => void parsePublication(`${before}${text(size)}\n`, "site.yaml"), 130_000);
    });

  const charts = {
    "values of no kind": numbered((index) => `  - [${index}, {}]\n`),
    "rows that are none": numbered((index) => `  - ${index}\n`),
    "texts in place of rows": numbered((index) => `  - a${index}\n`),
  };
  for (const [what, text] of Object.entries(charts))
    it(`where a chart holds ${what}`, async () => {
      const draw = (source: string) =>
        drawGraphic({ kind: "chart", source, line: 1, index: 0 }, { file: "a.md", language: "en" });
      await staysLinear((size) => void draw(`type: line\ntitle: A\ndata:\n${text(size)}`), 130_000);
    });
});
