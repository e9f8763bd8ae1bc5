import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { renderBody } from "../../../src/markdown/renderBody.ts";
import { html } from "../../../src/text/html.ts";
import { oneLine } from "../../../src/wire/oneLine.ts";
import { paragraphMarkdown } from "../../../src/wire/paragraphMarkdown.ts";
import { shownText } from "../../support/shownText.ts";

const rendered = (body: string, language = "en") =>
  renderBody(body, {
    file: "a.md",
    bodyLine: 1,
    url: "/a/",
    language,
    embeds: [],
    findPicture: () => ({ fault: "there are no pictures" }),
    drawGraphic: () => ({ markup: html``, problems: [] }),
  });

const sources: readonly (readonly [name: string, source: string])[] = [
  ["a number that would open a list", "1. Ferries sail again."],
  ["a number with a bracket that would open a list", "2) Ferries sail again."],
  ["a number that no list may have", "1234567890. Ferries sail again."],
  ["a hash sign that would open a heading", "# Ferries"],
  ["seven hash signs", "####### Ferries"],
  ["a hyphen that would open a list", "- Ferries sail again."],
  ["a plus that would open a list", "+ Ferries sail again."],
  ["a lone hyphen", "-"],
  ["a lone star", "*"],
  ["an angle bracket that would open a quotation", "> Ferries sail again."],
  ["a rule of hyphens", "---"],
  ["a longer rule of hyphens", "- - - - -"],
  ["a rule of stars", "***"],
  ["a rule of underscores", "___"],
  ["a line of equals signs", "==="],
  ["emphasis", "The *very* _old_ **ferry** __sails__."],
  ["names with underscores", "Write to @old_ferry_news."],
  ["strikethrough", "It is ~~closed~~ open."],
  ["a link", "See [the report](https://example.org/report)."],
  ["a picture", "![Ferry](ferry.jpg)"],
  ["a reference", "[report]: https://example.org/report"],
  ["a footnote", "The ferry[^1] sails. ^[At noon.]"],
  ["a footnote's text", "[^1]: At noon."],
  ["an address in angle brackets", "See <https://example.org/>."],
  ["a tag", "The <b>old</b> ferry <script>alert(1)</script>"],
  ["a comment", "<!-- not for print --> Ferries"],
  ["entities", "Fish &amp; chips &copy; &#169; &#xA9; &nope; AT&T;"],
  ["a lone ampersand", "Fish & chips"],
  ["backslashes", "C:\\ferry\\*.txt and \\"],
  ["code", "Type `ferry` or ``ferry``."],
  ["a code fence", "```js"],
  ["a code fence of tildes", "~~~"],
  ["a block of three colons", "::: note Ferries"],
  ["more than three colons", ":::: factbox"],
  ["a table's line", "| a | b | :-- |"],
  ["straight quotes", "He said \"don't\" in the '90s."],
  ["curly quotes", "He said “don’t”."],
  ["two hyphens", "The ferry -- an old one -- sails."],
  ["three hyphens", "The ferry --- an old one."],
  ["four hyphens", "The ferry ---- an old one."],
  ["three dots", "The ferry ... sails..."],
  ["two and four dots", "The ferry .. sails...."],
  ["a template", "{{ title }} and {% if %}"],
  ["a heading's id", "Ferries {#main}"],
  ["signs of trade", "(c) (tm) (R) +-"],
];

describe("a paragraph of plain text as Markdown", () => {
  for (const [name, source] of sources)
    it(`shows ${name} as it was written`, () => {
      const { body, problems } = rendered(paragraphMarkdown(source));
      assert.equal(shownText(body.html), `${source}\n`);
      assert.match(body.html, /^<p>/);
      assert.deepEqual(problems, []);
    });

  it("leaves text without markup as it is", () => {
    const source =
      "Ferries sail again (on Tuesday), it’s said: 7.5 knots + wind = fast; #ferry, a-b, 50% & more!";
    assert.equal(paragraphMarkdown(source), source);
  });

  it("shows any text as it was written", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ..."\\`*_[]<>\"'&#+-.:|!~^(){}=;1 a",
        "amp;",
        "--",
        "...",
        ":::",
        "```",
        "](",
        "[^",
        "<b>",
        "&#",
        "« ",
        "10. ",
      ),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    );
    // Control characters are dropped before a text comes here.
    const texts = fc
      .array(piece, { maxLength: 24 })
      .map((parts) => oneLine(parts.join("").replace(/\p{Cc}/gu, " ")));
    fc.assert(
      fc.property(
        fc.array(
          texts.filter((text) => text !== ""),
          { minLength: 1, maxLength: 4 },
        ),
        (paragraphs) => {
          const { body, problems } = rendered(paragraphs.map(paragraphMarkdown).join("\n\n"));
          assert.equal(shownText(body.html), `${paragraphs.join("\n")}\n`);
          // Words may look like the marks of another program, of which editors are warned.
          assert.ok(problems.every(({ severity }) => severity === "warning"));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("keeps every character but white space in French too", () => {
    const source = 'Le ministre -- « enfin » : "Non!" ... dit-il ?';
    const shown = shownText(rendered(paragraphMarkdown(source), "fr").body.html);
    assert.equal(shown.replace(/\s/g, ""), source.replace(/\s/g, ""));
  });
});
